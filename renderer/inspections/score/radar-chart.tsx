import { useMemo } from 'react'
import type { InspectionScore } from '../../../shared/inspections/contract.ts'
import { drawRadar } from '../../../shared/inspections/radar.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatPercent } from './format-percent.ts'
import classes from './score.module.css'

const colours = {
  text: 'var(--k-ink)',
  rule: 'var(--k-line-strong)',
  area: 'var(--k-ai)',
  paper: null,
} as const

type RadarChartProps = { readonly score: Pick<InspectionScore, 'objectives'>; readonly label: string }

/** The radar of a score; the table beside it says the same in words. Nothing with fewer than three objectives. */
export function RadarChart({ score, label }: RadarChartProps) {
  const language = useLanguage()
  const svg = useMemo(
    () => drawRadar(score, colours, (percent) => formatPercent(percent, language)),
    [score, language],
  )
  if (svg === null) return null
  return (
    <div
      className={classes.radar}
      role="img"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, of codes and numbers alone
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
