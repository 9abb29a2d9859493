import { useRef, useState } from 'react'
import type { Input, Output } from '../../shared/contract.ts'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { useChange } from '../ui/use-change.ts'
import {
  changesOf,
  type DraftProblem,
  draftOf,
  type EntryDraft,
  type EntryInput,
  readDraft,
} from './entry-draft.ts'
import { type DraftSource, firstDraft, nextDraft } from './first-draft.ts'
import { parseTime } from './parse-time.ts'

/** What the form does with its draft: a new entry, a change, or the correction of a settled entry. */
export type FormMode = 'new' | 'edit' | 'correct'

/** The way out of an overlap that was chosen. */
export type ChosenFix = NonNullable<Input<'hours.add'>['onOverlap']>

/** What was stored last, for a quiet word. */
export type Stored = {
  readonly mode: FormMode
  readonly entry: Output<'hours.add'>
  /** What the draft said, where something else was stored. */
  readonly typed: Pick<EntryInput, 'startsAt' | 'endsAt'> | null
  readonly fix: ChosenFix['fix'] | null
}

/** The one form of the hours tab: for new entries, for changes and for corrections. */
export type EntryForm = {
  readonly mode: FormMode
  readonly draft: EntryDraft
  readonly editedId: string | null
  /** Why a settled entry is corrected. */
  readonly reason: string
  readonly problems: readonly DraftProblem[]
  readonly failure: Failure | null
  readonly isRunning: boolean
  readonly stored: Stored | null
  readonly startRef: React.RefObject<HTMLInputElement | null>
  readonly change: (part: Partial<EntryDraft>) => void
  readonly changeReason: (reason: string) => void
  /** Stores the draft, with these fields instead of its own; a fix stays chosen until the draft changes. */
  readonly submit: (instead?: Partial<EntryDraft>, fix?: ChosenFix) => Promise<void>
  /** Takes an entry into the form; one that counts no more stays out. */
  readonly edit: (entry: TimeEntry) => void
  readonly cancelEdit: () => void
}

/** Holds the entry that is being typed and stores it. */
export function useEntryForm(source: DraftSource): EntryForm {
  const add = useChange('hours.add')
  const update = useChange('hours.update')
  const correct = useChange('hours.correct')
  const [draft, setDraft] = useState<EntryDraft>(() => firstDraft(source))
  const [beforeEdit, setBeforeEdit] = useState<EntryDraft | null>(null)
  const [edited, setEdited] = useState<TimeEntry | null>(null)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly DraftProblem[]>([])
  const [stored, setStored] = useState<Stored | null>(null)
  const chosenFix = useRef<ChosenFix | undefined>(undefined)
  const startRef = useRef<HTMLInputElement>(null)
  const mode: FormMode = edited === null ? 'new' : edited.isSettled ? 'correct' : 'edit'

  const settle = () => {
    setProblems([])
    chosenFix.current = undefined
    add.reset()
    update.reset()
    correct.reset()
  }

  const leave = (next: EntryDraft) => {
    setDraft(next)
    setEdited(null)
    setReason('')
    setBeforeEdit(null)
    chosenFix.current = undefined
    startRef.current?.focus()
  }

  const store = async (input: EntryInput): Promise<Output<'hours.add'> | null> => {
    const fix = chosenFix.current ? { onOverlap: chosenFix.current } : {}
    if (edited === null) {
      const result = await add.run({ engagementId: source.engagement.id, ...input, ...fix })
      return result.ok ? result.value : null
    }
    const changes = { ...changesOf(inputOf(edited), input), ...fix }
    if (mode === 'edit') {
      const result = await update.run({ id: edited.id, ...changes })
      return result.ok ? result.value : null
    }
    const result = await correct.run({ id: edited.id, reason: reason.trim(), replacement: changes })
    return result.ok ? result.value.replacement : null
  }

  const submit = async (instead: Partial<EntryDraft> = {}, fix?: ChosenFix) => {
    const wanted = tidied({ ...draft, ...instead })
    if (fix) chosenFix.current = fix
    setDraft(wanted)
    setStored(null)
    const read = readDraft(wanted)
    const lacksReason = mode === 'correct' && reason.trim() === ''
    const found = [
      ...('problems' in read ? read.problems : []),
      ...(lacksReason ? [{ field: 'reason', reason: 'required' } as const] : []),
    ]
    setProblems(found)
    if ('problems' in read || lacksReason) return
    const { input } = read
    const entry = await store(input)
    if (entry === null) return
    const isAsTyped = entry.startsAt === input.startsAt && entry.endsAt === input.endsAt
    setStored({ mode, entry, typed: isAsTyped ? null : input, fix: chosenFix.current?.fix ?? null })
    leave(beforeEdit ?? nextDraft(wanted))
  }

  return {
    mode,
    draft,
    editedId: edited?.id ?? null,
    reason,
    problems,
    failure: { new: add, edit: update, correct }[mode].failure,
    isRunning: add.isRunning || update.isRunning || correct.isRunning,
    stored,
    startRef,
    change: (part) => {
      settle()
      setDraft((before) => ({ ...before, ...withoutStaleFacts(part), ...part }))
    },
    changeReason: (typed) => {
      setProblems((before) => before.filter(({ field }) => field !== 'reason'))
      setReason(typed)
    },
    submit,
    edit: (entry) => {
      if (entry.isRemoved || entry.isReversed || entry.reversesId !== null) return
      settle()
      setStored(null)
      setReason('')
      setBeforeEdit((before) => before ?? draft)
      setEdited(entry)
      setDraft(draftOf(entry))
      startRef.current?.focus()
    },
    cancelEdit: () => {
      settle()
      leave(beforeEdit ?? firstDraft(source))
    },
  }
}

function inputOf(entry: TimeEntry): EntryInput {
  const { expertId, siteId, menuItem, service, startsAt, endsAt, timeZone, endTimeZone } = entry
  const { billable, note, participants, startOffset, endOffset } = entry
  return {
    expertId,
    siteId,
    menuItem,
    service,
    startsAt,
    endsAt,
    timeZone,
    endTimeZone,
    billable,
    note,
    participants,
    startOffset,
    endOffset,
  }
}

/** Times in one form, so that the form shows what was understood. */
function tidied(draft: EntryDraft): EntryDraft {
  return { ...draft, start: parseTime(draft.start) ?? draft.start, end: parseTime(draft.end) ?? draft.end }
}

/** An offset was picked for one wall-clock time, a refusal spoke of one billing: once that changes they mean nothing. */
function withoutStaleFacts(part: Partial<EntryDraft>): Partial<EntryDraft> {
  const isMoved = part.date !== undefined || part.timeZone !== undefined
  return {
    ...(part.billable === undefined ? {} : { unbilledReason: undefined }),
    ...(isMoved || part.start !== undefined ? { startOffset: undefined } : {}),
    ...(isMoved || part.end !== undefined || part.arrival !== undefined ? { endOffset: undefined } : {}),
  }
}
