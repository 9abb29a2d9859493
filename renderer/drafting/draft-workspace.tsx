import { useCallback, useState } from 'react'
import type { Draft, LintReport } from '../../shared/drafting/contract.ts'
import { ClausePreview } from './clause-preview.tsx'
import { DraftHeader } from './draft-header.tsx'
import classes from './draft-workspace.module.css'
import { Interview } from './interview.tsx'
import { LintList } from './lint-list.tsx'
import { clauseElementId } from './places.ts'
import { useAnswers } from './use-answers.ts'
import { useAskedClause } from './use-asked-clause.ts'
import { type View, ViewSwitch } from './view-switch.tsx'

type DraftWorkspaceProps = {
  readonly draft: Draft
  readonly lint: LintReport
  readonly onLeave: () => void
}

/** The interview or the lint on the left, the text on the right; on a narrow window one at a time. */
export function DraftWorkspace({ draft, lint, onLeave }: DraftWorkspaceProps) {
  const state = useAnswers(draft)
  const [view, setView] = useState<View>('questions')

  const go = useCallback((elementId: string) => {
    const place = document.getElementById(elementId)
    if (place?.offsetParent === null) setView('text')
    requestAnimationFrame(() => {
      place?.scrollIntoView({ block: 'start' })
      place?.focus({ preventScroll: true })
    })
  }, [])
  const jump = useCallback((clauseId: string) => go(clauseElementId(clauseId)), [go])
  useAskedClause(jump)

  return (
    <div className={classes.workspace}>
      <DraftHeader draft={draft} progress={state.progress} onLeave={onLeave} onGo={go} />
      <div className={classes.halves} data-view={view}>
        <div className={classes.switch}>
          <ViewSwitch view={view} onView={setView} findings={lint.items.length} />
        </div>
        <div className={classes.side}>
          <div hidden={view === 'lint'}>
            <Interview
              kind={draft.kind}
              jurisdiction={draft.jurisdiction}
              localLanguage={draft.localLanguage}
              answers={state.answers}
              refused={state.refused}
              onAnswer={state.answer}
              field={state.field}
            />
          </div>
          {view === 'lint' && <LintList report={lint} onJump={jump} onSave={state.flush} />}
        </div>
        <div className={classes.text}>
          <ClausePreview draft={draft} onPutIn={state.putIn} />
        </div>
      </div>
    </div>
  )
}
