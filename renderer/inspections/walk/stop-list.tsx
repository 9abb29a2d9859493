import { Button } from '@mantine/core'
import { IconCards } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, ChecklistItem } from '../../../shared/inspections/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import type { WalkActs } from '../card/item-card.tsx'
import type { OpenInspection } from '../data/use-opened.ts'
import { noActs } from './inspection-keys.ts'
import { KeysHelp } from './keys-help.tsx'
import { itemsAt } from './steps.ts'
import classes from './stop-list.module.css'
import { StopListRow } from './stop-list-row.tsx'
import { useInspectionKeys } from './use-inspection-keys.ts'
import type { Place, Stop } from './walk.ts'
import { ZoneName } from './zone-name.tsx'

type StopListProps = {
  readonly opened: OpenInspection
  readonly stop: Stop
  readonly place: Place
  readonly acts: WalkActs
  readonly onCurrent: (place: Place) => void
  readonly onOpen: (place: Place) => void
  readonly onShowCards: () => void
}

/** All items of a stop in rows that can be answered where they stand; only those in sight are drawn. */
export function StopList({ opened, stop, place, acts, onCurrent, onOpen, onShowCards }: StopListProps) {
  const { t } = useTranslation('inspections')
  const { outline, checklist, walk, words } = opened
  const items = itemsAt(stop, place.itemId === '' ? null : place.itemId, checklist.items)
  const { run, failure } = useChange('inspections.recordFinding', { isQuiet: true })
  const [isHelpOpen, setHelpOpen] = useState(false)
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 72,
    overscan: 8,
    getItemKey: (index) => items[index]?.id ?? index,
  })
  const current = items.findIndex(({ id }) => id === place.itemId)
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: 'auto' })
  }, [current, rows])

  const answer = async (item: ChecklistItem, chosen: Answer) => {
    const at = { itemId: item.id, zoneId: place.zoneId }
    onCurrent(at)
    const result = await run({ inspectionId: outline.id, ...at, answer: chosen })
    if (result.ok && chosen === 'ok' && item.id === place.itemId) acts.step(1)
  }

  useInspectionKeys({
    ...noActs,
    ...acts,
    answer: (chosen) => {
      const item = items[current]
      if (item?.type === 'check') void answer(item, chosen)
    },
    write: () => onOpen(place),
    help: () => setHelpOpen(true),
  })

  return (
    <section className={classes.list} aria-label={t('screen.items')}>
      <header className={classes.head}>
        <h3 className={classes.title}>
          <ZoneName zone={stop.zone} language={outline.language} />
        </h3>
        <Button
          variant="default"
          leftSection={<IconCards size={20} stroke={1.75} aria-hidden />}
          aria-keyshortcuts="L"
          onClick={onShowCards}
        >
          {t('screen.showCards')}
        </Button>
        <KeysHelp isOpen={isHelpOpen} onOpen={setHelpOpen} />
      </header>
      <FailureNotice failure={failure} />
      <div className={classes.scroll} ref={scroll}>
        {items.length === 0 && <p className={classes.nothing}>{t('stop.emptyHint')}</p>}
        <ul className={classes.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index]
            if (item === undefined) return null
            const at = { itemId: item.id, zoneId: place.zoneId }
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={classes.place}
                style={{ transform: `translateY(${start}px)` }}
                aria-posinset={index + 1}
                aria-setsize={items.length}
              >
                <StopListRow
                  item={item}
                  mark={walk.markAt(at)}
                  checklist={checklist}
                  words={words}
                  isCurrent={index === current}
                  onOpen={() => onOpen(at)}
                  onAnswer={(chosen) => void answer(item, chosen)}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
