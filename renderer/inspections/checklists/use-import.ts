import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import { useTask } from '../../ui/use-task.ts'

/** Takes in a checklist from a file that a person chooses, by the ending of its name. */
export function useImport() {
  const form = useTask('checklists.importXlsform')
  const pack = useTask('checklists.importPack')
  const [imported, setImported] = useState<Output<'checklists.importPack'> | null>(null)

  async function start() {
    const file = await window.kagimori.files.chooseOpen('checklist')
    if (!file) return
    setImported(null)
    const [task, other] = file.name.toLowerCase().endsWith('.json') ? [pack, form] : [form, pack]
    other.reset()
    task.reset()
    const result = await task.run({ path: file.handle })
    if (result.ok) setImported(result.value)
  }

  const running = form.isRunning ? form : pack
  return {
    start,
    imported,
    failure: form.failure ?? pack.failure,
    isRunning: form.isRunning || pack.isRunning,
    progress: running.progress,
    cancel: running.cancel,
  }
}
