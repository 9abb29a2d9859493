import { useRef, useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { useChange } from '../ui/use-change.ts'
import { type DraftProblem, draftOf, type EntryDraft, readDraft } from './entry-draft.ts'
import { type DraftSource, firstDraft, nextDraft } from './first-draft.ts'
import { parseTime } from './parse-time.ts'

/** What was stored last, for a quiet word. */
export type Stored = { readonly isCorrection: boolean; readonly entry: Output<'hours.add'> }

/** The one form of the hours tab: for new entries and for corrections. */
export type EntryForm = {
  readonly draft: EntryDraft
  readonly editedId: string | null
  readonly problems: readonly DraftProblem[]
  readonly failure: Failure | null
  readonly isRunning: boolean
  readonly stored: Stored | null
  readonly startRef: React.RefObject<HTMLInputElement | null>
  readonly change: (part: Partial<EntryDraft>) => void
  /** Stores the draft, with these fields instead of its own. */
  readonly submit: (instead?: Partial<EntryDraft>) => Promise<void>
  readonly edit: (entry: TimeEntry) => void
  readonly cancelEdit: () => void
}

/** Holds the entry that is being typed and stores it. */
export function useEntryForm(source: DraftSource): EntryForm {
  const add = useChange('hours.add')
  const update = useChange('hours.update')
  const [draft, setDraft] = useState<EntryDraft>(() => firstDraft(source))
  const [beforeEdit, setBeforeEdit] = useState<EntryDraft | null>(null)
  const [editedId, setEditedId] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly DraftProblem[]>([])
  const [stored, setStored] = useState<Stored | null>(null)
  const startRef = useRef<HTMLInputElement>(null)

  const settle = () => {
    setProblems([])
    add.reset()
    update.reset()
  }

  const leave = (next: EntryDraft) => {
    setDraft(next)
    setEditedId(null)
    setBeforeEdit(null)
    startRef.current?.focus()
  }

  const submit = async (instead: Partial<EntryDraft> = {}) => {
    const wanted = tidied({ ...draft, ...instead })
    setDraft(wanted)
    setStored(null)
    const read = readDraft(wanted)
    if ('problems' in read) return setProblems(read.problems)
    setProblems([])
    const result =
      editedId === null
        ? await add.run({ engagementId: source.engagement.id, ...read.input })
        : await update.run({ id: editedId, ...read.input })
    if (!result.ok) return
    setStored({ isCorrection: editedId !== null, entry: result.value })
    leave(beforeEdit ?? nextDraft(wanted))
  }

  return {
    draft,
    editedId,
    problems,
    failure: editedId === null ? add.failure : update.failure,
    isRunning: add.isRunning || update.isRunning,
    stored,
    startRef,
    change: (part) => {
      settle()
      setDraft((before) => ({ ...before, ...withoutStaleOffsets(part), ...part }))
    },
    submit,
    edit: (entry) => {
      settle()
      setStored(null)
      setBeforeEdit((before) => before ?? draft)
      setEditedId(entry.id)
      setDraft(draftOf(entry))
      startRef.current?.focus()
    },
    cancelEdit: () => {
      settle()
      leave(beforeEdit ?? firstDraft(source))
    },
  }
}

/** Times in one form, so that the form shows what was understood. */
function tidied(draft: EntryDraft): EntryDraft {
  return { ...draft, start: parseTime(draft.start) ?? draft.start, end: parseTime(draft.end) ?? draft.end }
}

/** An offset was picked for one wall-clock time; once that changes it means nothing. */
function withoutStaleOffsets(part: Partial<EntryDraft>): Partial<EntryDraft> {
  const isMoved = part.date !== undefined || part.timeZone !== undefined
  return {
    ...(isMoved || part.start !== undefined ? { startOffset: undefined } : {}),
    ...(isMoved || part.end !== undefined ? { endOffset: undefined } : {}),
  }
}
