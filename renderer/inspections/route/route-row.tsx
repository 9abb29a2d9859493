import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Zone } from '../../../shared/inspections/contract.ts'
import { BilingualField } from '../../ui/bilingual-field.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { useChange } from '../../ui/use-change.ts'
import type { CardWords } from '../data/use-opened.ts'
import { KindSelect } from './kind-select.tsx'
import classes from './route.module.css'

type RouteRowProps = {
  readonly inspectionId: string
  readonly zone: Zone
  readonly language: string
  readonly words: CardWords
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
}

/** One zone of the walk: moved by its handle or its arrows, named in both languages, taken off. */
export function RouteRow({ inspectionId, zone, language, words, isFirst, isLast, onMove }: RouteRowProps) {
  const { t } = useTranslation('inspections')
  const update = useChange('inspections.updateZone')
  const remove = useChange('inspections.removeZone')
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: zone.id,
  })
  const place = { inspectionId, zoneId: zone.id }
  const name = useAutosave({
    value: { ja: zone.name.ja ?? '', local: zone.name.local ?? '' },
    save: (next) => update.run({ ...place, name: next }),
  })
  const title = zone.name.ja ?? zone.name.local ?? ''
  return (
    <li
      ref={setNodeRef}
      className={classes.zone}
      data-dragging={isDragging || undefined}
      style={{ transform: transform ? `translate(0, ${transform.y}px)` : undefined, transition }}
    >
      <span ref={setActivatorNodeRef} className={classes.grip} {...listeners} aria-hidden>
        <IconGripVertical size={20} stroke={1.75} />
      </span>
      <span className={classes.arrows}>
        <ActionIcon
          variant="default"
          className={classes.icon}
          aria-label={t('route.up', { zone: title })}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          className={classes.icon}
          aria-label={t('route.down', { zone: title })}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </span>
      <div className={classes.name}>
        <BilingualField
          label={t('route.nameOf', { zone: title })}
          legend={<span className="k-visually-hidden">{t('route.name')}</span>}
          localLanguage={language}
          value={name.value}
          onChange={name.setValue}
          {...name.field}
        />
        {name.progress.kind === 'failed' && <SaveState progress={name.progress} />}
      </div>
      <KindSelect
        label={t('route.kindOf', { zone: title })}
        words={words}
        kind={zone.kind}
        onKind={(kind) => void update.run({ ...place, kind })}
      />
      <ActionIcon
        variant="subtle"
        color="sumi"
        className={classes.icon}
        aria-label={t('route.remove', { zone: title })}
        onClick={() => void remove.run(place)}
      >
        <IconTrash size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
      <FailureNotice failure={remove.failure} />
    </li>
  )
}
