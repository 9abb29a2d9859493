import { useCallback, useRef, useState } from 'react'
import { assertNever } from '../../shared/result.ts'
import { useSettings } from '../frame/settings-context.tsx'
import { ItemCard } from './card/item-card.tsx'
import { useFindingsAhead } from './data/use-findings.ts'
import type { OpenInspection } from './data/use-opened.ts'
import { InspectionHeader } from './header/inspection-header.tsx'
import type { InspectionView } from './header/views.ts'
import classes from './inspection-workspace.module.css'
import { ParkedAnswers } from './parked/parked-answers.tsx'
import { ImprovementPlan } from './plan/improvement-plan.tsx'
import { ScorePanel } from './score/score-panel.tsx'
import { NewerVersion } from './version/newer-version.tsx'
import { FoundItems } from './walk/found-items.tsx'
import { nextUnchecked, step, stepStop, stopOf } from './walk/steps.ts'
import { StopList } from './walk/stop-list.tsx'
import type { Place } from './walk/walk.ts'
import { ZoneRail } from './walk/zone-rail.tsx'

type InspectionWorkspaceProps = {
  readonly opened: OpenInspection
  /** Where the walk begins. */
  readonly start: Place
  /** Whether someone was sent to that very card. */
  readonly isNamed: boolean
  readonly onLeave: () => void
}

/** The rail of zones on the left, and beside it one card, the list of a zone, or what the inspection comes to. */
export function InspectionWorkspace({ opened, start, isNamed, onLeave }: InspectionWorkspaceProps) {
  const { outline, walk, checklist } = opened
  const { settings, change } = useSettings()
  const [view, setView] = useState<InspectionView>('walk')
  const [chosen, setChosen] = useState(start)
  const [showsCard, setShowsCard] = useState(settings.walkView === 'card' || isNamed)
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)

  const stop = stopOf(walk, chosen.zoneId)
  // A zone that was taken off the walk leaves its visitor at the site as a whole.
  const place = { itemId: chosen.itemId, zoneId: stop.zone?.id ?? null }
  const unchecked = nextUnchecked(walk, place)
  useFindingsAhead(outline.id, stepStop(walk, place.zoneId, 1)?.zoneId, 'idle')

  const open = useCallback((to: Place) => {
    setChosen({ itemId: to.itemId, zoneId: to.zoneId })
    setView('walk')
    setQuery('')
    setShowsCard(true)
  }, [])
  const goTo = (to: Place | null) => to !== null && setChosen(to)
  const latest = useRef({ walk, walkView: settings.walkView })
  latest.current = { walk, walkView: settings.walkView }
  // The same for every answer, so that the rail draws anew only the stop whose count changed.
  const enterZone = useCallback((zoneId: string | null) => {
    const [first] = stopOf(latest.current.walk, zoneId).items
    setChosen({ itemId: first?.id ?? '', zoneId })
    setView('walk')
    setQuery('')
    setShowsCard(latest.current.walkView === 'card')
  }, [])
  const showAs = (walkView: 'card' | 'list') => {
    change({ walkView })
    setShowsCard(walkView === 'card')
  }

  const acts = {
    step: (by: 1 | -1) => goTo(step(walk, place, by, checklist.items)),
    stepZone: (by: 1 | -1) => goTo(stepStop(walk, place.zoneId, by)),
    nextUnchecked: () => unchecked !== null && open(unchecked),
    search: () => search.current?.focus(),
    toggleList: () => showAs(showsCard ? 'list' : 'card'),
  }

  return (
    <div className={classes.workspace}>
      <InspectionHeader opened={opened} view={view} onView={setView} onOpen={open} onLeave={onLeave} />
      <NewerVersion inspectionId={outline.id} />
      {view === 'walk' ? (
        <div className={classes.halves}>
          <ZoneRail
            opened={opened}
            zoneId={place.zoneId}
            query={query}
            onQuery={setQuery}
            searchRef={search}
            onZone={enterZone}
            onNextUnchecked={unchecked === null ? null : acts.nextUnchecked}
          />
          {query.trim() !== '' ? (
            <FoundItems opened={opened} query={query} zoneId={place.zoneId} onOpen={open} />
          ) : showsCard ? (
            <ItemCard
              opened={opened}
              place={place}
              acts={acts}
              canStep={{
                previous: step(walk, place, -1, checklist.items) !== null,
                next: step(walk, place, 1, checklist.items) !== null,
              }}
              onPlace={open}
              onShowList={() => showAs('list')}
            />
          ) : (
            <StopList
              opened={opened}
              stop={stop}
              place={place}
              acts={acts}
              onCurrent={setChosen}
              onOpen={open}
              onShowCards={() => showAs('card')}
            />
          )}
        </div>
      ) : (
        <div className={classes.room}>{roomOf(view)}</div>
      )}
    </div>
  )

  function roomOf(room: Exclude<InspectionView, 'walk'>) {
    const { id } = outline
    switch (room) {
      case 'plan':
        return <ImprovementPlan inspectionId={id} onOpenFinding={open} />
      case 'score':
        return <ScorePanel inspectionId={id} />
      case 'parked':
        return <ParkedAnswers inspectionId={id} onOpenFinding={open} />
      default:
        return assertNever(room)
    }
  }
}
