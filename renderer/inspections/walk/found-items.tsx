import { Button } from '@mantine/core'
import { IconMapPinPlus } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerIcon } from '../answer-mark.tsx'
import type { OpenInspection } from '../data/use-opened.ts'
import { indexItems, searchItems } from './search-items.ts'
import { placeOf, stopOf } from './steps.ts'
import classes from './stop-list.module.css'
import { type Place, wantsAnswer } from './walk.ts'
import { ZoneName } from './zone-name.tsx'

type FoundItemsProps = {
  readonly opened: OpenInspection
  readonly query: string
  /** The zone that one stands in; null is the site as a whole. */
  readonly zoneId: string | null
  readonly onOpen: (place: Place) => void
}

/** What the search found among all items, asked for at this site or not, and where each is looked at. */
export function FoundItems({ opened, query, zoneId, onOpen }: FoundItemsProps) {
  const { t } = useTranslation('inspections')
  const { outline, checklist, uiTexts, walk } = opened
  const index = useMemo(() => indexItems(checklist.items, uiTexts), [checklist.items, uiTexts])
  const found = useMemo(() => searchItems(checklist.items, index, query), [checklist.items, index, query])
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 72,
    overscan: 8,
    getItemKey: (at) => found[at]?.id ?? at,
  })
  return (
    <section className={classes.list} aria-label={t('found.title')}>
      <header className={classes.head}>
        <p className={classes.title} role="status">
          {found.length === 0 ? t('screen.nothingFound') : t('found.count', { number: found.length })}
        </p>
      </header>
      <div className={classes.scroll} ref={scroll}>
        <ul className={classes.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index: at, key, start }) => {
            const item = found[at]
            if (item === undefined) return null
            const place = placeOf(walk, item.id, zoneId)
            const stop = stopOf(walk, place.zoneId)
            const isThere = stop.items.includes(item)
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={at}
                className={classes.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <div className={classes.row}>
                  <button type="button" className={classes.item} onClick={() => onOpen(place)}>
                    <AnswerIcon answer={walk.markAt(place)?.answer ?? 'unchecked'} />
                    <span className={classes.texts}>
                      <span lang="ja">
                        <b className={classes.id}>{item.id}</b> {item.ja.title}
                      </span>
                      {checklist.language !== 'ja' && (
                        <span lang={checklist.language} className={classes.local}>
                          {item.local.title}
                        </span>
                      )}
                    </span>
                    <span className={classes.where}>
                      {isThere ? (
                        <ZoneName zone={stop.zone} language={outline.language} />
                      ) : (
                        t('found.nowhere')
                      )}
                    </span>
                  </button>
                  {isThere && place.zoneId !== zoneId && wantsAnswer(item) && (
                    <Button
                      variant="default"
                      leftSection={<IconMapPinPlus size={20} stroke={1.75} aria-hidden />}
                      onClick={() => onOpen({ itemId: item.id, zoneId })}
                    >
                      {t('screen.addHere')}
                    </Button>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
