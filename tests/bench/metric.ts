/** A promise of speed and what this run found of it. */
export type Metric = {
  readonly name: string
  readonly unit: 'ms' | 'MB' | 'records'
  readonly ours: number
  /** What it is held against, measured in the same run; null where the limit is a plain number. */
  readonly baseline: number | null
  /** The most that `ours` may be: times the baseline, or in the unit where there is none; null: told, not promised. */
  readonly limit: number | null
}

/** How many times the baseline; null without one. */
export function ratioOf({ ours, baseline }: Metric): number | null {
  return baseline === null ? null : ours / baseline
}

/** Whether the promise was kept. */
export function isKept(metric: Metric): boolean {
  return metric.limit === null || (ratioOf(metric) ?? metric.ours) <= metric.limit
}

/** The table's lines as Markdown; reads well on a terminal too. */
export function metricTable(metrics: readonly Metric[]): string {
  const rows = metrics.map((metric) => {
    const { name, unit, ours, baseline, limit } = metric
    const ratio = ratioOf(metric)
    return [
      name,
      withUnit(ours, unit),
      baseline === null ? '' : withUnit(baseline, unit),
      ratio === null ? '' : ratio.toFixed(2),
      limit === null ? '' : ratio === null ? withUnit(limit, unit) : `${limit} ×`,
      limit === null ? '' : isKept(metric) ? 'ok' : 'over',
    ]
  })
  const head = ['metric', 'ours', 'baseline', 'ratio', 'limit', '']
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function withUnit(value: number, unit: Metric['unit']): string {
  if (unit !== 'ms') return `${Math.round(value)} ${unit}`
  return `${value < 20 ? value.toFixed(2) : Math.round(value)} ms`
}
