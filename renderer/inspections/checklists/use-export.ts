import { useState } from 'react'
import type { ChosenFile } from '../../../shared/shell.ts'
import { useTask } from '../../ui/use-task.ts'

/** What a checklist may be written as. */
export type ExportKind = 'xlsx' | 'json'

/** Writes a checklist to a file that a person chooses. */
export function useExport() {
  const form = useTask('checklists.exportXlsform')
  const pack = useTask('checklists.exportPack')
  const [written, setWritten] = useState<ChosenFile | null>(null)

  async function start(kind: ExportKind, id: string, version: string) {
    const file = await window.kagimori.files.chooseSave(kind, `${id}_${version}.${kind}`)
    if (!file) return
    setWritten(null)
    form.reset()
    pack.reset()
    const input = { id, version, out: file.handle }
    const result = kind === 'xlsx' ? await form.run(input) : await pack.run(input)
    if (result.ok) setWritten(file)
  }

  return {
    start,
    written,
    failure: form.failure ?? pack.failure,
    isRunning: form.isRunning || pack.isRunning,
    progress: form.progress,
    cancel: form.isRunning ? form.cancel : pack.cancel,
  }
}
