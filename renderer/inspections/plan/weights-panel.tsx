import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { costTier, effort, type RankingWeights, severity } from '../../../shared/inspections/contract.ts'
import { SaveState } from '../../ui/save-state.tsx'
import classes from './plan.module.css'
import type { Room } from './use-room.ts'
import type { WeightsEdit } from './use-weights.ts'
import { WeightField } from './weight-field.tsx'

type WeightsPanelProps = {
  readonly words: Room['words']
  readonly weights: WeightsEdit
}

/** How much each fact of a finding weighs in the ranking, to be changed. */
export function WeightsPanel({ words, weights }: WeightsPanelProps) {
  const { t } = useTranslation('plan')
  const { value, setValue, resets } = weights
  const groups = [
    {
      kind: 'severity',
      title: words.card?.severity,
      names: words.severities,
      keys: severity.options,
      points: value.severity,
    },
    {
      kind: 'cost',
      title: words.card?.cost,
      names: words.costTiers,
      keys: costTier.options,
      points: value.cost,
    },
    {
      kind: 'effort',
      title: words.card?.effort,
      names: words.efforts,
      keys: effort.options,
      points: value.effort,
    },
  ] as const
  const quickWin = words.marks?.quickWin ?? ''

  return (
    <section className={classes.weights} aria-label={t('weights.title')}>
      <p className={classes.soft}>{t('weights.hint')}</p>
      <div className={classes.weightGroups} key={resets}>
        {groups.map(({ kind, title, names, keys, points }) => (
          <fieldset key={kind} className={classes.weightGroup}>
            <legend>{title}</legend>
            {keys.map((key) => (
              <WeightField
                key={key}
                label={names?.[key] ?? key}
                value={(points as Readonly<Record<string, number>>)[key] ?? 0}
                onValue={(next) =>
                  setValue({ ...value, [kind]: { ...value[kind], [key]: next } } as RankingWeights)
                }
                onBlur={weights.onBlur}
              />
            ))}
          </fieldset>
        ))}
        <div className={classes.weightAlone}>
          <WeightField
            label={quickWin}
            value={value.quickWin}
            onValue={(next) => setValue({ ...value, quickWin: next })}
            onBlur={weights.onBlur}
          />
        </div>
      </div>
      <div className={classes.weightFoot}>
        <Button variant="default" disabled={weights.isDefault} onClick={weights.reset}>
          {t('weights.reset')}
        </Button>
        <SaveState progress={weights.progress} />
      </div>
    </section>
  )
}
