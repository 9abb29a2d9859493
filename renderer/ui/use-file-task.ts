import { useCallback, useState } from 'react'
import type { Input, MethodName, Output } from '../../shared/contract.ts'
import type { ChosenFile, SaveKind } from '../../shared/shell.ts'
import { useTask } from './use-task.ts'

/** The long methods that write to a file. */
type FileMethod = {
  [M in MethodName]: Input<M> extends { readonly out: string } ? M : never
}[MethodName]

/** A file that was just written, and what the method answered. */
export type WrittenFile<M extends FileMethod> = { readonly file: ChosenFile; readonly result: Output<M> }

/**
 * Runs a long method that writes to a file which the person chooses; `suggestedName` is offered for it. `write` answers
 * whether it was written.
 */
export function useFileTask<M extends FileMethod>(method: M) {
  const { run, reset, ...task } = useTask(method)
  const [written, setWritten] = useState<WrittenFile<M> | null>(null)
  const write = useCallback(
    async (kind: SaveKind, suggestedName: string, input: Omit<Input<M>, 'out'>): Promise<boolean> => {
      const file = await window.kagimori.files.chooseSave(kind, suggestedName)
      if (!file) return false
      setWritten(null)
      reset()
      const result = await run({ ...input, out: file.handle } as unknown as Input<M>)
      if (result.ok) setWritten({ file, result: result.value })
      return result.ok
    },
    [run, reset],
  )
  return { ...task, write, written }
}
