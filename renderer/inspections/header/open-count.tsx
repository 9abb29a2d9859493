import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findOpenPoints } from '../../../shared/inspections/open-points.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useAllFindings } from '../data/use-findings.ts'
import type { OpenInspection } from '../data/use-opened.ts'
import classes from './inspection-header.module.css'

type OpenCountProps = { readonly opened: OpenInspection }

/** How many points keep the report from being final; counted at leisure, once the first card is there. */
export function OpenCount({ opened }: OpenCountProps) {
  const [isCounting, setCounting] = useState(false)
  useEffect(() => {
    const idle = requestIdleCallback(() => setCounting(true))
    return () => cancelIdleCallback(idle)
  }, [])
  return isCounting ? <Count opened={opened} /> : null
}

function Count({ opened: { outline, walk } }: OpenCountProps) {
  const { t } = useTranslation('findings')
  const language = useLanguage()
  const findings = useAllFindings(outline)
  const points = useMemo(() => {
    const live = (findings ?? []).filter(({ id }) => !walk.parked.has(id))
    return findOpenPoints({ findings: live, parked: [], language: outline.language })
  }, [findings, walk.parked, outline.language])
  if (points.length === 0) return null
  const isStale = points.some(({ kind }) => kind === 'stale')
  const label = t(isStale ? 'plan.countStale' : 'plan.count')
  return (
    <span className={classes.count} data-stale={isStale || undefined} title={label}>
      {isStale && <IconAlertTriangle size={12} stroke={2} aria-hidden />}
      {formatNumber(points.length, language)}
      <span className="k-visually-hidden">{label}</span>
    </span>
  )
}
