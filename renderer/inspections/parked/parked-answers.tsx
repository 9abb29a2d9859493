import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { useFindings } from '../plan/use-findings.ts'
import { type Room, useRoom } from '../plan/use-room.ts'
import { ChecklistVersion } from '../version/checklist-version.tsx'
import type { Place } from '../walk/walk.ts'
import { layOutParked } from './lay-out-parked.ts'
import classes from './parked.module.css'
import { ParkedGroups } from './parked-groups.tsx'

type ParkedAnswersProps = {
  readonly inspectionId: string
  readonly onOpenFinding: (place: Place) => void
}

/** Every answer that counts nowhere for now, why, what it holds, and the way back. */
export function ParkedAnswers({ inspectionId, onOpenFinding }: ParkedAnswersProps) {
  const { t } = useTranslation('plan')
  const { room, failure } = useRoom(inspectionId)
  return (
    <section className={classes.room} aria-label={t('parked.title')}>
      <header className={classes.head}>
        <h3>{t('parked.title')}</h3>
        <p>{t('parked.explain')}</p>
      </header>
      <FailureNotice failure={failure} />
      {room ? (
        <>
          <ParkedOfRoom room={room} onOpenFinding={onOpenFinding} />
          <ChecklistVersion inspectionId={inspectionId} />
        </>
      ) : (
        !failure && <Skeleton height="12rem" animate={false} />
      )}
    </section>
  )
}

type ParkedOfRoomProps = Pick<ParkedAnswersProps, 'onOpenFinding'> & { readonly room: Room }

function ParkedOfRoom({ room, onOpenFinding }: ParkedOfRoomProps) {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  const { outline, checklist } = room
  const layout = useMemo(() => layOutParked(outline, checklist.items), [outline, checklist])
  const zoneIds = useMemo(() => {
    const { condition, kept, zones } = layout
    const marks = [
      ...[...condition, ...kept].map(({ mark }) => mark),
      ...zones.flatMap((zone) => zone.marks),
      ...layout.checklist,
    ]
    return [...new Set(marks.map(({ zoneId }) => zoneId))]
  }, [layout])
  const { findings, failure } = useFindings(outline.id, zoneIds)
  // What this version lacks may have its title in the newest one.
  const newest = useRead(
    'checklists.get',
    { id: outline.checklistId, language },
    { enabled: layout.checklist.length > 0 },
  )
  const titles = useMemo(
    () =>
      new Map([
        ...(newest.data?.items ?? []).map((item) => [item.id, item.local.title] as const),
        ...room.titles,
      ]),
    [newest.data, room.titles],
  )
  if (zoneIds.length === 0) {
    return <EmptyState title={t('parked.emptyTitle')} hint={t('parked.emptyHint')} />
  }
  if (failure) return <FailureNotice failure={failure} />
  if (!findings) return <Skeleton height="12rem" animate={false} />
  return (
    <ParkedGroups
      room={{ ...room, titles }}
      layout={layout}
      findings={findings}
      onOpenFinding={onOpenFinding}
    />
  )
}
