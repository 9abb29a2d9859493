import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../shared/contract.ts'
import type { Engagement } from '../../shared/engagements/index.ts'
import { outcomes } from '../../shared/follow-up/index.ts'
import { BilingualField } from '../ui/bilingual-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import { useChange } from '../ui/use-change.ts'
import { useRead } from '../ui/use-read.ts'
import classes from './follow-up.module.css'
import { MeasureTable } from './measure-table.tsx'

type FollowUpSectionProps = { readonly engagement: Engagement }

/** フォローアップ面談 where the engagement is in Step 06: when it was held, what came of it, and of each action. */
export function FollowUpSection({ engagement }: FollowUpSectionProps) {
  const isHere = engagement.step === '06'
  const followUp = useRead('followUp.get', { engagementId: engagement.id }, { enabled: isHere })
  if (!isHere) return null
  if (followUp.failure) return <FailureNotice failure={followUp.failure} />
  if (!followUp.data) return null
  return <FollowUpForm engagement={engagement} followUp={followUp.data} />
}

type FollowUpFormProps = FollowUpSectionProps & {
  readonly followUp: NonNullable<ReturnType<typeof useRead<'followUp.get'>>['data']>
}

function FollowUpForm({ engagement, followUp }: FollowUpFormProps) {
  const { t } = useTranslation('follow-up')
  const { run, failure } = useChange('followUp.record', { isQuiet: true })
  const engagementId = engagement.id
  const record = useCallback(
    (change: Omit<Input<'followUp.record'>, 'engagementId'>) => run({ engagementId, ...change }),
    [run, engagementId],
  )
  const { outcome, measures, savedAt } = followUp
  const day = useAutosave({
    value: followUp.heldOn ?? '',
    save: (heldOn) => record({ heldOn: heldOn === '' ? null : heldOn }),
  })
  const [ja, local] = [followUp.remark.ja ?? '', followUp.remark.local ?? '']
  const remark = useAutosave({
    value: useMemo(() => ({ ja, local }), [ja, local]),
    save: (text) => record({ remark: text }),
  })
  return (
    <section className={classes.section} aria-label={t('title')}>
      <div className={classes.head}>
        <h2>{t('title')}</h2>
        {savedAt !== null && !failure && (
          <SaveState progress={{ kind: 'saved', savedAt: Date.parse(savedAt) }} />
        )}
      </div>
      <p className={classes.hint}>{t('hint')}</p>
      <FailureNotice failure={failure} />
      <div className={classes.fields}>
        <DateField
          label={t('heldOn')}
          value={day.value}
          onChange={day.setValue}
          year={engagement.fiscalYear}
          {...day.field}
        />
        <fieldset className={classes.outcomes}>
          <legend>{t('outcome')}</legend>
          {outcomes.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === outcome}
              onClick={() => void record({ outcome: one === outcome ? null : one })}
            >
              {t(`outcomes.${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <MeasureTable
        measures={measures}
        engagement={engagement}
        onState={(actionId, state) => void record({ measure: { actionId, state } })}
      />
      <BilingualField
        label={t('remark')}
        localLanguage={engagement.sites[0]?.language ?? 'ja'}
        value={remark.value}
        onChange={remark.setValue}
        isMultiline
        {...remark.field}
      />
    </section>
  )
}
