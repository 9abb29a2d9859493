import { useCallback, useState } from 'react'
import { fail, type Result } from '../../shared/result.ts'
import type { ChosenFile } from '../../shared/shell.ts'

/** A file that wants its password, and whether one was tried that is not it. */
export type LockedFile = { readonly file: ChosenFile; readonly isWrong: boolean }

/** Runs a method on a file, by a handle for one call. */
type RunOnFile<T> = (path: string, password: string | undefined) => Promise<Result<T>>

/**
 * Opens files that may be locked: `locked` is set where one wants its password, `open` tries it again with one. The
 * password is handed on and forgotten.
 */
export function useLockedFile<T>(run: RunOnFile<T>) {
  const [locked, setLocked] = useState<LockedFile | null>(null)

  const open = useCallback(
    async (file: ChosenFile, password?: string): Promise<Result<T>> => {
      const handle = await window.kagimori.files.again(file.handle)
      const result = handle === null ? fail('NOT_FOUND') : await run(handle, password)
      const wantsPassword = !result.ok && passwordCodes.has(result.code)
      setLocked(wantsPassword ? { file, isWrong: password !== undefined } : null)
      return result
    },
    [run],
  )
  const forget = useCallback(() => setLocked(null), [])
  return { open, locked, forget }
}

const passwordCodes: ReadonlySet<string> = new Set(['FILE_PASSWORD_NEEDED', 'WRONG_FILE_PASSWORD'])
