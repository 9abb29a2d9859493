import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { arrayMove, SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Button, Modal } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import type { OpenInspection } from '../data/use-opened.ts'
import { ZoneName } from '../walk/zone-name.tsx'
import { AddZone } from './add-zone.tsx'
import classes from './route.module.css'
import { RouteRow } from './route-row.tsx'

type RouteDialogProps = {
  readonly opened: OpenInspection
  readonly onClose: () => void
}

/** The zones of the walk: their names, kinds and order, those taken off it, and a new one. */
export function RouteDialog({ opened, onClose }: RouteDialogProps) {
  const { t } = useTranslation(['inspections', 'common'])
  const { outline, walk, words } = opened
  const inspectionId = outline.id
  const order = useChange('inspections.orderZones')
  const restore = useChange('inspections.restoreZone')
  const zones = outline.zones.filter(({ isRemoved }) => !isRemoved)
  const ids = zones.map(({ id }) => id)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))

  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= ids.length) return
    void order.run({ inspectionId, zoneIds: arrayMove(ids, from, to) })
  }
  const drop = ({ active, over }: DragEndEvent) => {
    if (over !== null) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)))
  }

  return (
    <Modal
      opened
      size="56rem"
      title={t('route.title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
      onClose={onClose}
    >
      <div className={classes.dialog}>
        <p className={classes.lead}>{t('route.lead')}</p>
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ol className={classes.zones}>
              {zones.map((zone, index) => (
                <RouteRow
                  key={zone.id}
                  inspectionId={inspectionId}
                  zone={zone}
                  language={outline.language}
                  words={words}
                  isFirst={index === 0}
                  isLast={index === zones.length - 1}
                  onMove={(by) => move(index, index + by)}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
        {zones.length === 0 && <p className={classes.lead}>{t('route.empty')}</p>}
        <FailureNotice failure={order.failure} />
        <AddZone inspectionId={inspectionId} language={outline.language} words={words} />
        {walk.removedZones.length > 0 && (
          <section aria-label={t('route.removed')}>
            <h3 className={classes.title}>{t('route.removed')}</h3>
            <ul className={classes.removed}>
              {walk.removedZones.map((zone) => (
                <li key={zone.id}>
                  <ZoneName zone={zone} language={outline.language} />
                  <Button
                    variant="default"
                    leftSection={<IconArrowBackUp size={20} stroke={1.75} aria-hidden />}
                    aria-label={t('route.restoreNamed', { zone: zone.name.ja ?? zone.name.local })}
                    onClick={() => void restore.run({ inspectionId, zoneId: zone.id })}
                  >
                    {t('route.restore')}
                  </Button>
                </li>
              ))}
            </ul>
            <FailureNotice failure={restore.failure} />
          </section>
        )}
      </div>
    </Modal>
  )
}
