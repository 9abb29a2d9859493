import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemCard } from './card/item-card.tsx'
import { findingsOf, type OpenInspection } from './data/use-inspection.ts'
import { InspectionHeader } from './inspection-header.tsx'
import classes from './inspection-workspace.module.css'
import { ItemList } from './walk/item-list.tsx'
import { neighbour, nextUnchecked } from './walk/next-item.ts'
import { useItemList } from './walk/use-item-list.ts'

type InspectionWorkspaceProps = {
  readonly opened: OpenInspection
  readonly itemId: string | null
  readonly onItem: (itemId: string) => void
  readonly onLeave: () => void
}

/** The list of items on the left and the open one on the right; on a narrow window one at a time. */
export function InspectionWorkspace({ opened, itemId, onItem, onLeave }: InspectionWorkspaceProps) {
  const { t } = useTranslation('inspections')
  const { inspection, checklist } = opened
  const list = useItemList(opened)
  const search = useRef<HTMLInputElement>(null)
  const [isListOpen, setListOpen] = useState(false)
  const [zone, setZone] = useState<{ readonly itemId: string; readonly zoneId: string | null } | null>(null)

  const openId =
    itemId ?? nextUnchecked(list.counted, inspection.findings, null) ?? list.counted[0]?.id ?? null
  const item = checklist.items.find((one) => one.id === openId)
  const findings = item ? findingsOf(inspection, item.id) : []
  const zoneId = zone?.itemId === openId ? zone.zoneId : (findings[0]?.zoneId ?? null)
  const unchecked = nextUnchecked(list.counted, inspection.findings, openId)

  const open = (id: string) => {
    setListOpen(false)
    onItem(id)
  }
  const stepTo = (step: 1 | -1) => {
    const to = openId === null ? null : neighbour(list.shown, openId, step)
    return to === null ? null : () => open(to)
  }

  return (
    <div className={classes.workspace}>
      <InspectionHeader
        opened={opened}
        isListOpen={isListOpen}
        onToggleList={() => setListOpen((isOpen) => !isOpen)}
        onNextUnchecked={unchecked === null ? null : () => open(unchecked)}
        onOpenFinding={({ itemId: id, zoneId: place }) => {
          setZone({ itemId: id, zoneId: place })
          open(id)
        }}
        onLeave={onLeave}
      />
      <div className={classes.halves} data-list-open={isListOpen || undefined}>
        <ItemList opened={opened} list={list} itemId={openId} onOpen={open} searchRef={search} />
        {item ? (
          <ItemCard
            key={`${item.id} ${zoneId ?? ''}`}
            opened={opened}
            item={item}
            finding={findings.find((one) => one.zoneId === zoneId)}
            zoneId={zoneId}
            zones={findings.map((one) => one.zoneId)}
            onZone={(next) => setZone({ itemId: item.id, zoneId: next })}
            onStep={{ previous: stepTo(-1), next: stepTo(1) }}
            onNextUnchecked={() => unchecked !== null && open(unchecked)}
            onSearch={() => {
              setListOpen(true)
              search.current?.focus()
            }}
          />
        ) : (
          <p className={classes.noItem}>{t('screen.noItem')}</p>
        )}
      </div>
    </div>
  )
}
