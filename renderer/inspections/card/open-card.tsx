import { useDeferredValue, useRef, useState } from 'react'
import type { Answer, ChecklistItem, Finding, Photo } from '../../../shared/inspections/contract.ts'
import { hasSeverity } from '../../../shared/inspections/rules.ts'
import { ActionList } from '../actions/action-list.tsx'
import { CounterpartView } from '../counterpart/counterpart-view.tsx'
import { PhotoPanel } from '../photos/photo-panel.tsx'
import { KeysHelp } from '../walk/keys-help.tsx'
import { stopOf } from '../walk/steps.ts'
import { useInspectionKeys } from '../walk/use-inspection-keys.ts'
import { CardFoot } from './card-foot.tsx'
import { CardHead } from './card-head.tsx'
import classes from './item-card.module.css'
import type { ItemCardProps } from './item-card.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemTexts } from './item-texts.tsx'
import { NoteField } from './note-field.tsx'
import { useFinding } from './use-finding.ts'
import { ValueField } from './value-field.tsx'

type OpenCardProps = ItemCardProps & {
  readonly item: ChecklistItem
  readonly finding: Finding | undefined
}

const noPhotos: readonly Photo[] = []

/** What to look for, what was found and what should be done; the answers below in reach of a thumb. */
export function OpenCard(props: OpenCardProps) {
  const { opened, item, finding, place, acts } = props
  const { outline, checklist, words } = opened
  const edit = useFinding({ inspectionId: outline.id, ...place }, finding)
  const [isShown, setShown] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  // The card stands first; its photos stream in behind it.
  const photos = useDeferredValue(finding?.photos ?? noPhotos, noPhotos)
  const fields = useRef<HTMLDivElement>(null)
  const lastChosen = useRef<Answer | null>(null)
  const answer = finding?.answer ?? 'unchecked'
  const isCheck = item.type === 'check'

  const choose = async (chosen: Answer) => {
    if (item.type === 'note' || (!isCheck && chosen !== 'na' && chosen !== 'unchecked')) return
    lastChosen.current = chosen
    const result = await edit.answer(chosen)
    if (!result.ok) lastChosen.current = null
    else if (chosen === 'ok') acts.step(1)
  }
  // A key may follow that of the answer before the answer is stored.
  const isGap = () => hasSeverity(lastChosen.current ?? answer)

  useInspectionKeys({
    ...acts,
    answer: (chosen) => void choose(chosen),
    severity: (severity) => isGap() && void edit.severity(severity),
    level: (level) => isGap() && void edit.level(level),
    show: () => setShown(true),
    write: () => fields.current?.querySelector<HTMLElement>('textarea, input')?.focus(),
    help: () => setHelpOpen(true),
  })

  const title = opened.uiTexts.get(item.id)?.title ?? item.ja.title
  return (
    <article className={classes.card} aria-label={`${item.id} ${title}`}>
      <CardHead
        opened={opened}
        item={item}
        stop={stopOf(opened.walk, place.zoneId)}
        progress={edit.progress}
        onPlace={props.onPlace}
        onShow={() => setShown(true)}
        onShowList={props.onShowList}
        help={<KeysHelp isOpen={isHelpOpen} onOpen={setHelpOpen} />}
      />
      <div className={classes.scroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on its own must be reached by the keyboard. */}
        <section className={classes.item} tabIndex={0} aria-label={words.card?.guidance}>
          <ItemTexts item={item} checklist={checklist} />
          <ItemFacts item={item} checklist={checklist} />
        </section>
        <div className={classes.found} ref={fields}>
          {!isCheck && (
            <ValueField
              item={item}
              checklist={checklist}
              finding={finding}
              record={edit.record}
              onDone={() => acts.step(1)}
            />
          )}
          {item.type !== 'note' && (
            <>
              <NoteField checklist={checklist} words={words} language={outline.language} note={edit.note} />
              <ActionList opened={opened} item={item} finding={finding} run={edit.run} ensure={edit.ensure} />
              <PhotoPanel
                checklist={checklist}
                language={outline.language}
                photos={photos}
                ensureFinding={edit.ensure}
              />
            </>
          )}
        </div>
      </div>
      <CardFoot
        opened={opened}
        item={item}
        finding={finding}
        edit={edit}
        canStep={props.canStep}
        onStep={acts.step}
        onAnswer={(chosen) => void choose(chosen)}
      />
      {isShown && (
        <CounterpartView
          item={item}
          checklist={checklist}
          answer={answer}
          note={edit.note}
          onAnswer={(chosen) => void edit.answer(chosen)}
          onClose={() => setShown(false)}
        />
      )}
    </article>
  )
}
