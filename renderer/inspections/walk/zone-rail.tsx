import { Button, TextInput } from '@mantine/core'
import { IconMapPins, IconPlayerTrackNext, IconSearch } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenInspection } from '../data/use-opened.ts'
import { RouteDialog } from '../route/route-dialog.tsx'
import classes from './zone-rail.module.css'
import { ZoneRow } from './zone-row.tsx'

type ZoneRailProps = {
  readonly opened: OpenInspection
  readonly zoneId: string | null
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly searchRef: Ref<HTMLInputElement>
  readonly onZone: (zoneId: string | null) => void
  /** Null when everything is answered. */
  readonly onNextUnchecked: (() => void) | null
}

/** The stops of the walk in their order, each with how far it is, and the search over all items. */
export function ZoneRail(props: ZoneRailProps) {
  const { opened, zoneId, query, onQuery, searchRef, onZone, onNextUnchecked } = props
  const { t } = useTranslation('inspections')
  const { outline, walk } = opened
  const { answeredCount, askedCount } = walk
  const [isRouteOpen, setRouteOpen] = useState(false)
  return (
    <nav className={classes.rail} aria-label={t('screen.zones')}>
      <div className={classes.tools}>
        <TextInput
          ref={searchRef}
          type="search"
          aria-label={t('screen.search')}
          placeholder={t('screen.searchPlaceholder')}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
        />
      </div>
      <ol className={classes.stops}>
        {walk.stops.map((stop) => (
          <ZoneRow
            key={stop.zone?.id ?? ''}
            zone={stop.zone}
            language={outline.language}
            answeredCount={stop.answeredCount}
            askedCount={stop.askedCount}
            isCurrent={(stop.zone?.id ?? null) === zoneId}
            onZone={onZone}
          />
        ))}
      </ol>
      <div className={classes.foot}>
        <p className={classes.progress}>
          <span>{t('screen.progressLabel')}</span>
          <span>{t('screen.progress', { done: answeredCount, all: askedCount })}</span>
        </p>
        <Button
          fullWidth
          variant="default"
          px="xs"
          aria-keyshortcuts="N"
          disabled={onNextUnchecked === null}
          leftSection={<IconPlayerTrackNext size={20} stroke={1.75} aria-hidden />}
          onClick={() => onNextUnchecked?.()}
        >
          {t(
            onNextUnchecked === null && answeredCount === askedCount
              ? 'screen.allChecked'
              : 'screen.nextUnchecked',
          )}
        </Button>
        <Button
          fullWidth
          variant="default"
          px="xs"
          leftSection={<IconMapPins size={20} stroke={1.75} aria-hidden />}
          onClick={() => setRouteOpen(true)}
        >
          {t('route.open')}
        </Button>
      </div>
      {isRouteOpen && <RouteDialog opened={opened} onClose={() => setRouteOpen(false)} />}
    </nav>
  )
}
