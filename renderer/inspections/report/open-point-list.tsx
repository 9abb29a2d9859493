import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OpenPoint } from '../../../shared/inspections/contract.ts'
import type { InspectionWords } from '../score/use-words.ts'
import classes from './report.module.css'

/** Where a finding is. */
export type FindingPlace = { readonly itemId: string; readonly zoneId: string | null }

type OpenPointListProps = {
  readonly room: InspectionWords
  readonly points: readonly OpenPoint[]
  readonly onOpenFinding: (place: FindingPlace) => void
}

/** What keeps the report from being final, a line a finding; each leads to its card. */
export function OpenPointList({ room, points, onOpenFinding }: OpenPointListProps) {
  const { t } = useTranslation('score')
  const firsts = points.filter(
    ({ findingId }, index) => points.findIndex((other) => other.findingId === findingId) === index,
  )
  return (
    <ul className={classes.points} aria-label={t('report.points')}>
      {firsts.map(({ findingId, itemId, zoneId }) => {
        const own = points.filter((point) => point.findingId === findingId)
        const kinds = [...new Set(own.map(({ kind }) => kind))]
        return (
          <li key={findingId}>
            <UnstyledButton className={classes.point} onClick={() => onOpenFinding({ itemId, zoneId })}>
              <span>
                <b>{itemId}</b> {room.titles.get(itemId)}
                <span className={classes.place}>{room.zoneName(zoneId) ?? t('wholeSite')}</span>
              </span>
              <span className={classes.soft}>
                {kinds.map((kind) => t(`report.point.${kind}`)).join(' · ')}
              </span>
              <IconChevronRight size={18} stroke={1.75} aria-hidden />
            </UnstyledButton>
          </li>
        )
      })}
    </ul>
  )
}
