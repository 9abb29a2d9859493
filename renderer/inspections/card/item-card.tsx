import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, ChecklistItem, Finding } from '../../../shared/inspections/contract.ts'
import { appliesAt, hasSeverity } from '../../../shared/inspections/rules.ts'
import { SaveState } from '../../ui/save-state.tsx'
import type { OpenInspection } from '../data/use-inspection.ts'
import { PhotoPanel } from '../photos/photo-panel.tsx'
import { useInspectionKeys } from '../walk/use-inspection-keys.ts'
import { ZonePicker } from '../walk/zone-picker.tsx'
import { AnswerBar } from './answer-bar.tsx'
import { FallbackMark } from './fallback-mark.tsx'
import { FindingFields } from './finding-fields.tsx'
import classes from './item-card.module.css'
import { ItemTexts } from './item-texts.tsx'
import { SeverityBar } from './severity-bar.tsx'
import { useFinding } from './use-finding.ts'

type ItemCardProps = {
  readonly opened: OpenInspection
  readonly item: ChecklistItem
  readonly finding: Finding | undefined
  readonly zoneId: string | null
  readonly zones: readonly (string | null)[]
  readonly onZone: (zoneId: string | null) => void
  readonly onStep: Readonly<Record<'previous' | 'next', (() => void) | null>>
  readonly onNextUnchecked: () => void
  readonly onSearch: () => void
}

/** One item at one site: what to look for, what was found, and the answers below in reach of a thumb. */
export function ItemCard(props: ItemCardProps) {
  const { opened, item, finding, zoneId, onStep } = props
  const { t } = useTranslation('inspections')
  const { inspection, checklist, words } = opened
  const place = { inspectionId: inspection.id, itemId: item.id, zoneId }
  const { texts, ensure, answer, severity, progress } = useFinding(place, finding)
  const current = finding?.answer ?? 'unchecked'
  const lastChosen = useRef<Answer | null>(null)

  const choose = async (chosen: Answer) => {
    lastChosen.current = chosen
    const result = await answer(chosen)
    if (!result.ok) lastChosen.current = null
    if (result.ok && chosen === 'ok') onStep.next?.()
  }

  useInspectionKeys({
    answer: (chosen) => void choose(chosen),
    // The key of the severity may follow that of the answer before the answer is stored.
    severity: (chosen) => hasSeverity(lastChosen.current ?? current) && void severity(chosen),
    step: (step) => (step === 1 ? onStep.next : onStep.previous)?.(),
    nextUnchecked: props.onNextUnchecked,
    search: props.onSearch,
  })

  return (
    <article
      className={classes.card}
      aria-label={`${item.id} ${opened.titles.get(item.id) ?? item.ja.title}`}
    >
      <div className={classes.scroll}>
        <div className={classes.head}>
          <span className={classes.id}>{item.id}</span>
          {!appliesAt(item, inspection.siteKind) && (
            <span className={classes.remark}>
              {t('screen.otherSite', { kind: words.siteKinds?.[item.siteKind] })}
            </span>
          )}
          <FallbackMark checklist={checklist} />
          <ZonePicker zones={props.zones} zoneId={zoneId} onZone={props.onZone} />
          <span className={classes.saved}>
            <SaveState progress={progress} />
          </span>
        </div>
        <ItemTexts item={item} checklist={checklist} />
        <FindingFields
          checklist={checklist}
          words={words}
          language={inspection.language}
          answer={current}
          texts={texts}
        />
        <PhotoPanel
          checklist={checklist}
          language={inspection.language}
          photos={finding?.photos ?? []}
          ensureFinding={ensure}
        />
      </div>
      <div className={classes.foot}>
        {hasSeverity(current) && (
          <SeverityBar
            checklist={checklist}
            words={words}
            severity={finding?.severity ?? null}
            onSeverity={(chosen) => void severity(chosen)}
          />
        )}
        <AnswerBar
          checklist={checklist}
          words={words}
          answer={current}
          onAnswer={(chosen) => void choose(chosen)}
          onPrevious={onStep.previous}
          onNext={onStep.next}
        />
      </div>
    </article>
  )
}
