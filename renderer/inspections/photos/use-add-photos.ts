import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { PhotoEdits } from '../../../shared/inspections/contract.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { useChange } from '../../ui/use-change.ts'
import { createPhotoImports } from './photo-imports.ts'
import { type PhotoSource, photoInput } from './photo-sources.ts'

/** The photos that are being taken in; they go on while the expert walks to the next card. */
const imports = createPhotoImports((callId) => window.kagimori.cancel(callId))
window.kagimori.onLocked(imports.clear)

/** A picture that waits to be edited, with the finding it belongs to. */
export type UneditedPhoto = {
  readonly key: string
  readonly source: PhotoSource
  readonly findingId: string
}

/** Adds pictures to the finding that `ensureFinding` answers, at once or after each was edited. */
export function useAddPhotos(ensureFinding: () => Promise<Result<{ id: string }>>) {
  const { run } = useChange('inspections.addPhoto')
  const state = useSyncExternalStore(imports.subscribe, imports.state)
  const [unedited, setUnedited] = useState<readonly UneditedPhoto[]>([])
  const [edited, setEdited] = useState(0)

  const add = useCallback(
    async (sources: readonly PhotoSource[]): Promise<void> => {
      if (sources.length === 0) return
      const finding = await ensureFinding()
      await imports.enqueue(
        sources.map((source) => ({
          name: source.name,
          add: async (callId) =>
            finding.ok ? addOne(run, { findingId: finding.value.id }, source, callId) : finding,
        })),
      )
    },
    [ensureFinding, run],
  )

  const addEdited = useCallback(
    async (sources: readonly PhotoSource[]): Promise<void> => {
      if (sources.length === 0) return
      const finding = await ensureFinding()
      if (!finding.ok) {
        for (const { name } of sources) imports.refuse(name, finding)
        return
      }
      const findingId = finding.value.id
      const more = sources.map((source) => ({ key: crypto.randomUUID(), source, findingId }))
      setUnedited((before) => [...before, ...more])
    },
    [ensureFinding],
  )

  const next = useCallback(() => {
    setUnedited((before) => before.slice(1))
    setEdited((count) => count + 1)
  }, [])
  useEffect(() => {
    if (unedited.length === 0) setEdited(0)
  }, [unedited.length])

  const saveEdited = useCallback(
    async ({ source, findingId }: UneditedPhoto, edits: PhotoEdits, keepsOriginal: boolean) => {
      const result = await addOne(run, { findingId, edits, keepsOriginal }, source)
      if (result.ok) next()
      return result
    },
    [run, next],
  )

  const refuseUnreadable = useCallback(
    ({ source }: UneditedPhoto) => {
      const reason = /hei[cf]/.test(source.blob.type) ? 'heic' : 'damaged'
      imports.refuse(source.name, fail('UNSUPPORTED_FILE', { reason, name: source.name }))
      next()
    },
    [next],
  )

  return {
    ...state,
    add,
    addEdited,
    /** The first one is to be edited now; `number` is its place among `all` that came. */
    unedited: unedited[0] && { photo: unedited[0], number: edited + 1, all: edited + unedited.length },
    saveEdited,
    skip: next,
    refuseUnreadable,
    stop: imports.stop,
    dismiss: imports.dismiss,
  }
}

type RunAdd = ReturnType<typeof useChange<'inspections.addPhoto'>>['run']
type AddInput = {
  readonly findingId: string
  readonly edits?: PhotoEdits
  readonly keepsOriginal?: boolean
}

async function addOne(run: RunAdd, input: AddInput, source: PhotoSource, callId?: string) {
  try {
    const from = await photoInput(source)
    return await run({ ...input, ...from }, callId === undefined ? {} : { callId })
  } catch {
    return fail('UNSUPPORTED_FILE', { reason: 'unreadable' })
  }
}
