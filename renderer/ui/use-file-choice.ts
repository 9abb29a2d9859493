import { useState } from 'react'
import type { ChosenFile, OpenKind } from '../../shared/shell.ts'

/** The ways to one file: the system's dialog, or a drop; `isRefused` after a drop that lies nowhere on the disk. */
export function useFileChoice(kind: OpenKind, onFile: (file: ChosenFile) => void) {
  const [isRefused, setRefused] = useState(false)

  const choose = async () => {
    const chosen = await window.kagimori.files.chooseOpen(kind)
    if (chosen === null) return
    setRefused(false)
    onFile(chosen)
  }
  const drop = async ([dropped]: readonly File[]) => {
    if (dropped === undefined) return
    const handle = await window.kagimori.files.handleFor(dropped)
    setRefused(handle === null)
    if (handle !== null) onFile({ handle, name: dropped.name })
  }
  return { choose, drop, isRefused }
}
