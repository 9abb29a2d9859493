import { UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconCircleDashed } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenPoint } from '../../../shared/inspections/contract.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { Place } from '../walk/walk.ts'
import { groupPoints, type OpenPlace } from './group-points.ts'
import { zoneWord } from './place-words.ts'
import classes from './plan.module.css'
import type { Room } from './use-room.ts'

type OpenPointsProps = {
  readonly room: Room
  readonly points: readonly OpenPoint[]
  readonly onOpenFinding: (place: Place) => void
}

/** What keeps the report from being final, by cause; each opens its card. */
export function OpenPoints({ room, points, onOpenFinding }: OpenPointsProps) {
  const { t } = useTranslation(['plan', 'common'])
  const language = useLanguage()
  const { outline, titles, words } = room
  const groups = useMemo(() => groupPoints(points), [points])
  const wordOf = ({ kind, side }: OpenPlace['texts'][number]) =>
    t('common:bilingual.label', {
      label: kind === 'caption' ? t('open.caption') : words.card?.[kind],
      language: t(`common:languages.${(side === 'ja' ? 'ja' : outline.language) as 'ja'}`, {
        defaultValue: outline.language,
      }),
    })
  if (groups.length === 0) {
    return (
      <div className={classes.part}>
        <EmptyState title={t('open.noneTitle')} hint={t('open.noneHint')} />
      </div>
    )
  }
  return (
    <div className={classes.part}>
      <p className={classes.soft}>{t('open.hint')}</p>
      {groups.map(({ kind, count, places }) => (
        <section key={kind} aria-label={t(`open.${kind}`)}>
          <h4 className={classes.group}>
            <IconCircleDashed size={18} stroke={1.75} aria-hidden />
            {t(`open.${kind}`)}
            <span>{t('open.count', { count, number: formatNumber(count, language) })}</span>
          </h4>
          <ul className={classes.points}>
            {places.map(({ findingId, itemId, zoneId, texts }) => (
              <li key={findingId}>
                <UnstyledButton className={classes.point} onClick={() => onOpenFinding({ itemId, zoneId })}>
                  <span>
                    <b>{itemId}</b> {titles.get(itemId)}
                  </span>
                  <span className={classes.soft}>
                    {zoneWord(outline.zones, zoneId, { ui: language, local: outline.language }) ??
                      t('wholeSite')}
                  </span>
                  <span className={classes.soft}>{texts.map(wordOf).join(' · ')}</span>
                  <IconChevronRight size={18} stroke={1.75} aria-hidden />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
