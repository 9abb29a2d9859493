import { Menu } from '@mantine/core'
import { IconMapPinPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '../../../shared/inspections/contract.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { AnswerIcon } from '../answer-mark.tsx'
import type { OpenInspection } from '../data/use-opened.ts'
import type { Place } from '../walk/walk.ts'
import { ZoneName } from '../walk/zone-name.tsx'

type OtherZonesProps = {
  readonly opened: OpenInspection
  readonly item: ChecklistItem
  readonly zoneId: string | null
  readonly className: string
  readonly onPlace: (place: Place) => void
}

/** The same item in any other zone, with its answer there; one that is not asked for there can be added. */
export function OtherZones({ opened, item, zoneId, className, onPlace }: OtherZonesProps) {
  const { t } = useTranslation('inspections')
  const { outline, walk, words } = opened
  const [isOpen, setOpen] = useState(false)
  const others = walk.stops.filter(({ zone }) => (zone?.id ?? null) !== zoneId)
  if (others.length === 0) return null
  const button = (
    <PlainButton
      className={className}
      title={t('screen.otherZones')}
      aria-label={t('screen.otherZones')}
      aria-haspopup="menu"
      icon={<IconMapPinPlus size={20} stroke={1.75} aria-hidden />}
      onClick={() => setOpen(true)}
    >
      {t('screen.otherZones')}
    </PlainButton>
  )
  // Every card has the button, few open its menu.
  if (!isOpen) return button
  return (
    <Menu opened onChange={setOpen} position="bottom-end" withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {others.map(({ zone }) => {
          const place = { itemId: item.id, zoneId: zone?.id ?? null }
          const mark = walk.markAt(place)
          const isThere = mark !== undefined || walk.isAskedAt(item, zone)
          const answer = mark?.answer ?? 'unchecked'
          return (
            <Menu.Item
              key={place.zoneId ?? ''}
              mih={44}
              leftSection={
                isThere ? <AnswerIcon answer={answer} /> : <IconMapPinPlus size={20} stroke={1.75} />
              }
              onClick={() => onPlace(place)}
            >
              <ZoneName zone={zone} language={outline.language} />
              <span className="k-visually-hidden">
                {isThere ? words.answers?.[answer] : t('screen.addHere')}
              </span>
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
