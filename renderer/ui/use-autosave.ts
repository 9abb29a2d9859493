import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Result } from '../../shared/result.ts'
import { type Autosaver, createAutosaver, type SaveProgress } from './autosaver.ts'
import { saveBeforeLock } from './save-now.ts'

/** A field that saves itself; spread `field` on any input that takes these events. */
export type AutosaveField<T> = {
  readonly value: T
  readonly setValue: (value: T) => void
  readonly progress: SaveProgress
  readonly flush: () => Promise<void>
  readonly field: {
    readonly onBlur: () => void
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: () => void
  }
}

/**
 * Saves a field 300 ms after the last key, at blur, when it leaves the screen and before a lock. A value
 * from outside replaces the shown one only while nothing of this field waits to be saved.
 */
export function useAutosave<T>(options: {
  readonly value: T
  readonly save: (value: T) => Promise<Result<unknown>>
}): AutosaveField<T> {
  const [value, setShown] = useState(options.value)
  const [progress, setProgress] = useState<SaveProgress>({ kind: 'idle' })
  const save = useRef(options.save)
  save.current = options.save
  const saver: Autosaver<T> = useMemo(
    () => createAutosaver<T>({ save: (next) => save.current(next), onProgress: setProgress }),
    [],
  )

  useEffect(() => {
    if (!saver.isPending()) setShown(options.value)
  }, [options.value, saver])

  useEffect(() => {
    const takeBack = saveBeforeLock(saver.flush)
    return () => {
      takeBack()
      void saver.flush()
    }
  }, [saver])

  const setValue = useCallback(
    (next: T) => {
      setShown(next)
      saver.change(next)
    },
    [saver],
  )

  const field = useMemo(
    () => ({
      onBlur: () => void saver.flush(),
      onCompositionStart: () => saver.setComposing(true),
      onCompositionEnd: () => saver.setComposing(false),
    }),
    [saver],
  )

  return { value, setValue, progress, flush: saver.flush, field }
}
