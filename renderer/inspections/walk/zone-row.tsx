import { IconCheck } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Zone } from '../../../shared/inspections/contract.ts'
import { ZoneName } from './zone-name.tsx'
import classes from './zone-rail.module.css'

type ZoneRowProps = {
  /** Null: the site as a whole. */
  readonly zone: Zone | null
  readonly language: string
  readonly answeredCount: number
  readonly askedCount: number
  readonly isCurrent: boolean
  readonly onZone: (zoneId: string | null) => void
}

/** One stop of the walk with its progress. */
export const ZoneRow = memo(function ZoneRow(props: ZoneRowProps) {
  const { zone, language, answeredCount, askedCount, isCurrent, onZone } = props
  const { t } = useTranslation('inspections')
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The first stop is in sight when the rail opens; to look where it is would lay out the screen once more.
    if (isCurrent && zone !== null) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent, zone])
  const isDone = askedCount > 0 && answeredCount === askedCount
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={classes.stop}
        aria-current={isCurrent ? 'location' : undefined}
        onClick={() => onZone(zone?.id ?? null)}
      >
        <span className={classes.name}>
          <ZoneName zone={zone} language={language} />
          {zone === null && <span className={classes.hint}>{t('screen.wholeSiteHint')}</span>}
        </span>
        <span className={classes.count}>
          {isDone && <IconCheck size={16} stroke={2} aria-hidden />}
          <span className="k-visually-hidden">{t('screen.progressLabel')}</span>
          <span>{t('screen.progress', { done: answeredCount, all: askedCount })}</span>
        </span>
        <svg className={classes.bar} viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
          <rect width={askedCount === 0 ? 0 : (answeredCount / askedCount) * 100} height="3" />
        </svg>
      </button>
    </li>
  )
})
