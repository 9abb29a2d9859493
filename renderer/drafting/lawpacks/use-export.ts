import { useState } from 'react'
import type { LawPackHead } from '../../../shared/drafting/lawpacks-contract.ts'
import type { ChosenFile } from '../../../shared/shell.ts'
import { useTask } from '../../ui/use-task.ts'

type Place = LawPackHead['jurisdiction']

/** Writes the law in force, of one place or of all, to a file that a person chooses. */
export function useExport() {
  const task = useTask('lawpacks.export')
  const [written, setWritten] = useState<ChosenFile | null>(null)

  async function start(place: Place | null) {
    const file = await window.kagimori.files.chooseSave('kagimori-law', place ?? 'Kagimori')
    if (!file) return
    setWritten(null)
    task.reset()
    const result = await task.run({
      out: file.handle,
      ...(place === null ? {} : { jurisdictions: [place] }),
    })
    if (result.ok) setWritten(file)
  }

  return {
    start,
    written,
    failure: task.failure,
    isRunning: task.isRunning,
    progress: task.progress,
    cancel: task.cancel,
  }
}
