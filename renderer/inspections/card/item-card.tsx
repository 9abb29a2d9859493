import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useZoneFindings } from '../data/use-findings.ts'
import type { OpenInspection } from '../data/use-opened.ts'
import type { InspectionActs } from '../walk/inspection-keys.ts'
import { type Place, placeKey } from '../walk/walk.ts'
import { EmptyStop } from './empty-stop.tsx'
import classes from './item-card.module.css'
import { OpenCard } from './open-card.tsx'

/** The acts on a walk that its screen carries out; the card adds those on its finding. */
export type WalkActs = Pick<InspectionActs, 'step' | 'stepZone' | 'nextUnchecked' | 'search' | 'toggleList'>

/** What a card needs to know of the walk it belongs to. */
export type ItemCardProps = {
  readonly opened: OpenInspection
  readonly place: Place
  readonly acts: WalkActs
  readonly canStep: Readonly<Record<'previous' | 'next', boolean>>
  readonly onPlace: (place: Place) => void
  readonly onShowList: () => void
}

/** One item at one stop of the walk, once what was found there is read. */
export function ItemCard(props: ItemCardProps) {
  const { opened, place } = props
  const { findings, failure } = useZoneFindings(opened.outline.id, place.zoneId)
  const item = opened.items.get(place.itemId)
  if (failure) return <FailureNotice failure={failure} />
  if (item === undefined) return <EmptyStop acts={props.acts} onShowList={props.onShowList} />
  if (findings === undefined) return <article className={classes.card} aria-busy />
  return <OpenCard key={placeKey(place)} {...props} item={item} finding={findings.get(item.id)} />
}
