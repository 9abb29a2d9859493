import { useState } from 'react'
import type { LawPackPreview } from '../../../shared/drafting/lawpacks-contract.ts'
import { useTask } from '../../ui/use-task.ts'

/** Takes a law pack in from a file that a person chooses: first to be looked at, then as it was seen. */
export function useImport() {
  const task = useTask('lawpacks.import')
  const [preview, setPreview] = useState<LawPackPreview | null>(null)
  const [stored, setStored] = useState<LawPackPreview | null>(null)

  async function start() {
    const file = await window.kagimori.files.chooseOpen('law')
    if (!file) return
    setStored(null)
    task.reset()
    const result = await task.run({ path: file.handle })
    if (result.ok) setPreview(result.value)
  }

  async function confirm() {
    if (!preview?.previewId) return
    const result = await task.run({ previewId: preview.previewId, isConfirmed: true })
    setPreview(null)
    if (result.ok) setStored(result.value)
  }

  return {
    start,
    confirm,
    preview,
    stored,
    leave: () => setPreview(null),
    failure: task.failure,
    isRunning: task.isRunning,
    progress: task.progress,
    cancel: task.cancel,
  }
}
