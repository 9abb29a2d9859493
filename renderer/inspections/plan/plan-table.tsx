import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../ui/use-language.ts'
import type { Place } from '../walk/walk.ts'
import classes from './plan.module.css'
import { PlanLine } from './plan-line.tsx'
import type { PlanRow } from './use-improvement-plan.ts'
import type { Room } from './use-room.ts'

type PlanTableProps = {
  readonly room: Room
  readonly rows: readonly PlanRow[]
  /** What scrolls; the table stands in it. */
  readonly scroll: RefObject<HTMLElement | null>
  readonly onOpenFinding: (place: Place) => void
}

/** From here on only the rows in sight are in the document. */
const manyRows = 100

/** The gaps by rank; a row opens its finding. */
export function PlanTable({ room, rows, scroll, onOpenFinding }: PlanTableProps) {
  const { t } = useTranslation(['plan', 'common'])
  const language = useLanguage()
  const { words, outline } = room
  const isVirtual = rows.length >= manyRows
  const body = useRef<HTMLTableSectionElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => {
    if (body.current && scroll.current) {
      const top = body.current.getBoundingClientRect().top - scroll.current.getBoundingClientRect().top
      setScrollMargin(Math.round(top + scroll.current.scrollTop))
    }
  })
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => rows[index]?.finding.id ?? index,
    estimateSize: () => 128,
    overscan: 6,
    scrollMargin,
  })
  const action = words.card?.action ?? ''
  const inLanguage = (tag: string) =>
    t('common:bilingual.label', {
      label: action,
      language: t(`common:languages.${tag as 'ja'}`, { defaultValue: tag }),
    })
  const line = (index: number, start?: number) => {
    const row = rows[index]
    if (row === undefined) return null
    return (
      <PlanLine
        key={row.finding.id}
        room={room}
        row={row}
        language={language}
        index={index}
        onOpenFinding={onOpenFinding}
        {...(start === undefined ? {} : { start, measure: virtualizer.measureElement })}
      />
    )
  }

  return (
    <table className={classes.table} aria-label={t('table.label')} aria-rowcount={rows.length + 1}>
      <thead className={classes.tableHead}>
        <tr className={classes.row} data-sides={outline.language === 'ja' ? 1 : 2} aria-rowindex={1}>
          <th className={classes.rank}>
            <span className="k-visually-hidden">{t('table.rank')}</span>
          </th>
          <th className={classes.item}>{t('table.item')}</th>
          <th className={classes.severity}>{words.card?.severity}</th>
          <th className={classes.ja}>{inLanguage('ja')}</th>
          {outline.language !== 'ja' && <th className={classes.local}>{inLanguage(outline.language)}</th>}
          <th className={classes.cost}>{t('table.cost')}</th>
          <th className={classes.owner}>{t('table.owner')}</th>
          <th className={classes.reason}>
            <span className="k-visually-hidden">{t('table.reason')}</span>
          </th>
        </tr>
      </thead>
      <tbody
        ref={body}
        className={classes.tableBody}
        {...(isVirtual ? { style: { height: virtualizer.getTotalSize() } } : {})}
      >
        {isVirtual
          ? virtualizer.getVirtualItems().map(({ index, start }) => line(index, start - scrollMargin))
          : rows.map((_, index) => line(index))}
      </tbody>
    </table>
  )
}
