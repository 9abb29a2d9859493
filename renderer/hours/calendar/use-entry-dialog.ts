import { useEffect, useState } from 'react'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import type { EntryDraft } from '../entry-draft.ts'
import type { EntryForm, Stored } from '../use-entry-form.ts'

/** The form of the hours tab over a day or a month. */
export type EntryDialog = {
  readonly isOpen: boolean
  /** Opens the form for a new entry with these fields filled. */
  readonly create: (part: Partial<EntryDraft>) => void
  /** Opens an entry, with these fields instead of its own. */
  readonly edit: (entry: TimeEntry, instead?: Partial<EntryDraft>) => void
  readonly close: () => void
}

type Opened = {
  readonly isEdit: boolean
  readonly draftBefore: EntryDraft
  readonly storedBefore: Stored | null
}

/** Opens the one form above a calendar, and closes it once it has stored or was left. */
export function useEntryDialog(form: EntryForm): EntryDialog {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    if (opened === null) return
    const isStored = form.stored !== null && form.stored !== opened.storedBefore
    if (isStored || (opened.isEdit && form.editedId === null)) setOpened(null)
  }, [opened, form.stored, form.editedId])
  const open = (isEdit: boolean) => setOpened({ isEdit, draftBefore: form.draft, storedBefore: form.stored })
  return {
    isOpen: opened !== null,
    create: (part) => {
      open(false)
      if (form.editedId !== null) form.cancelEdit()
      form.change({ note: '', billable: true, arrival: null, ...part })
    },
    edit: (entry, instead) => {
      open(true)
      form.edit(entry)
      if (instead) form.change(instead)
    },
    close: () => {
      if (form.editedId !== null) form.cancelEdit()
      else if (opened) form.change(opened.draftBefore)
      setOpened(null)
    },
  }
}
