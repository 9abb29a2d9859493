import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'

type Difference = Output<'exchange.verify'>['differences'][number]

type DifferingCellsProps = { readonly differences: readonly Difference[] }

/** The cells that show something else than what was recorded; only those in sight are drawn. */
export function DifferingCells({ differences }: DifferingCellsProps) {
  const { t } = useTranslation('exchange')
  const scroll = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: differences.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 45,
    overscan: 8,
  })
  const drawn = rows.getVirtualItems()
  const above = drawn[0]?.start ?? 0
  const below = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section ref={scroll} className={classes.cells} aria-label={t('verify.cells')} tabIndex={0}>
      <table className={classes.cellTable} aria-rowcount={differences.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th>{t('verify.sheet')}</th>
            <th>{t('verify.cell')}</th>
            <th>{t('verify.recorded')}</th>
            <th>{t('verify.shown')}</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index, key }) => {
            const one = differences[index]
            return (
              one && (
                <tr key={key} ref={rows.measureElement} data-index={index} aria-rowindex={index + 2}>
                  <td lang="ja">{one.sheet}</td>
                  <td>{one.cell || t('verify.picture')}</td>
                  <td>
                    <ShownValue value={one.recorded} />
                  </td>
                  <td>
                    <ShownValue value={one.shown} />
                  </td>
                </tr>
              )
            )
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  )
}

function ShownValue({ value }: { readonly value: Difference['shown'] }) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  if (value === null || value === '') return <span className={classes.soft}>{t('verify.empty')}</span>
  return typeof value === 'number' ? formatNumber(value, language) : String(value)
}
