import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, FindingMark, Zone } from '../../../shared/inspections/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { zoneWord } from '../plan/place-words.ts'
import type { Room } from '../plan/use-room.ts'
import type { Place } from '../walk/walk.ts'
import type { HiddenAnswer, ParkedLayout } from './lay-out-parked.ts'
import { ParkedGroup } from './parked-group.tsx'
import { ParkedRow } from './parked-row.tsx'

type ParkedGroupsProps = {
  readonly room: Room
  readonly layout: ParkedLayout
  readonly findings: readonly Finding[]
  readonly onOpenFinding: (place: Place) => void
}

/** The parked answers by cause, each with the act that brings it back. */
export function ParkedGroups({ room, layout, findings, onOpenFinding }: ParkedGroupsProps) {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  const keep = useChange('inspections.keepFinding')
  const restore = useChange('inspections.restoreZone')
  const byId = useMemo(() => new Map(findings.map((finding) => [finding.id, finding])), [findings])
  const { outline, titles } = room
  const nameOf = (zoneId: string | null) =>
    zoneWord(outline.zones, zoneId, { ui: language, local: outline.language }) ?? t('wholeSite')
  const placeOf = ({ itemId, zoneId }: FindingMark) =>
    `${itemId} ${titles.get(itemId) ?? ''} · ${nameOf(zoneId)}`

  const hidden = ({ mark, hiddenBy }: HiddenAnswer) => (
    <ParkedRow
      key={mark.id}
      room={room}
      mark={mark}
      finding={byId.get(mark.id)}
      place={nameOf(mark.zoneId)}
      hiddenBy={hiddenBy}
      onOpenFinding={onOpenFinding}
    >
      <Button
        variant="default"
        disabled={keep.isRunning}
        aria-label={`${t(mark.isKept ? 'parked.park' : 'parked.keep')} · ${placeOf(mark)}`}
        onClick={() => void keep.run({ findingId: mark.id, isKept: !mark.isKept })}
      >
        {t(mark.isKept ? 'parked.park' : 'parked.keep')}
      </Button>
    </ParkedRow>
  )
  const plain = (mark: FindingMark, place?: string) => (
    <ParkedRow
      key={mark.id}
      room={room}
      mark={mark}
      finding={byId.get(mark.id)}
      {...(place === undefined ? {} : { place })}
    />
  )
  const putBack = ({ id }: Zone) => (
    <Button
      variant="default"
      disabled={restore.isRunning}
      aria-label={`${t('parked.restoreZone')} · ${nameOf(id)}`}
      onClick={() => void restore.run({ inspectionId: outline.id, zoneId: id })}
    >
      {t('parked.restoreZone')}
    </Button>
  )

  return (
    <>
      <FailureNotice failure={keep.failure ?? restore.failure} />
      <ParkedGroup title={t('parked.condition')} hint={t('parked.conditionHint')}>
        {layout.condition.map(hidden)}
      </ParkedGroup>
      {layout.zones.map(({ zone, marks }) => (
        <ParkedGroup
          key={zone.id}
          title={t('parked.zone', { zone: nameOf(zone.id) })}
          hint={t('parked.zoneHint')}
          act={putBack(zone)}
        >
          {marks.map((mark) => plain(mark))}
        </ParkedGroup>
      ))}
      <ParkedGroup
        title={t('parked.checklist')}
        hint={t('parked.checklistHint', { version: outline.checklistVersion })}
      >
        {layout.checklist.map((mark) => plain(mark, nameOf(mark.zoneId)))}
      </ParkedGroup>
      <ParkedGroup title={t('parked.kept')} hint={t('parked.keptHint')}>
        {layout.kept.map(hidden)}
      </ParkedGroup>
    </>
  )
}
