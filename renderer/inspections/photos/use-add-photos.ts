import { useCallback, useState } from 'react'
import { type Failure, fail, type Result } from '../../../shared/result.ts'
import { useChange } from '../../ui/use-change.ts'
import { type PhotoSource, photoInput } from './photo-sources.ts'

/** A picture that was not taken in, and why. */
export type RefusedPhoto = { readonly key: string; readonly name: string; readonly failure: Failure }

/** Adds pictures one after the other; `ensureFinding` answers the finding they belong to. */
export function useAddPhotos(ensureFinding: () => Promise<Result<{ id: string }>>) {
  const { run } = useChange('inspections.addPhoto')
  const [adding, setAdding] = useState<{ done: number; all: number } | null>(null)
  const [refused, setRefused] = useState<readonly RefusedPhoto[]>([])

  const addOne = useCallback(
    async (findingId: string, source: PhotoSource) => {
      try {
        return await run({ findingId, ...(await photoInput(source)) })
      } catch {
        return fail('UNSUPPORTED_FILE', { reason: 'unreadable' })
      }
    },
    [run],
  )

  const add = useCallback(
    async (sources: readonly PhotoSource[]): Promise<void> => {
      if (sources.length === 0) return
      setAdding({ done: 0, all: sources.length })
      const finding = await ensureFinding()
      for (const [index, source] of sources.entries()) {
        const result = finding.ok ? await addOne(finding.value.id, source) : finding
        if (!result.ok) {
          const one = { key: crypto.randomUUID(), name: source.name, failure: result }
          setRefused((before) => [...before, one])
        }
        setAdding({ done: index + 1, all: sources.length })
      }
      setAdding(null)
    },
    [ensureFinding, addOne],
  )

  const dismiss = useCallback((key: string) => {
    setRefused((before) => before.filter((one) => one.key !== key))
  }, [])

  return { add, adding, refused, dismiss }
}
