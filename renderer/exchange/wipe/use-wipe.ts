import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Output } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import { patchWithAnswers } from '../../ui/answer-patches.ts'
import { type CallError, callOrThrow, failureOf } from '../../ui/call.ts'
import { useFileTask } from '../../ui/use-file-task.ts'
import { readKey } from '../../ui/use-read.ts'
import { useTask } from '../../ui/use-task.ts'

/** What removing an engagement would remove, and what stands in the way. */
export type WipePreview = Output<'exchange.wipePreview'>

/** An engagement that was just removed, for the screen that comes after. */
export type JustWiped = {
  readonly name: string
  /** The handle of the certificate. */
  readonly handle: string
  readonly result: Output<'exchange.wipe'>
}

// What shows the engagement leaves the window first; the screen that follows reads everything again.
patchWithAnswers('exchange.wipe', () => {})

/** Looks at the engagement and its copies, each time anew: every other area changes what it finds. */
export function useWipePreview(engagementId: string): {
  readonly preview: WipePreview | undefined
  readonly failure: Failure | null
} {
  const { data, error } = useQuery<WipePreview, CallError>({
    queryKey: readKey('exchange.wipePreview', { engagementId }),
    queryFn: () => callOrThrow('exchange.wipePreview', { engagementId }),
    staleTime: 0,
    gcTime: 0,
  })
  return { preview: data, failure: error ? failureOf(error) : null }
}

/** Removes an engagement, with the certificate where the person chooses, and goes where the removed ones are listed. */
export function useWipe(engagementId: string) {
  const navigate = useNavigate()
  const { run, cancel: _, ...task } = useTask('exchange.wipe')
  const start = async (confirmation: string) => {
    const name = `certificate_${engagementId.slice(0, 8)}.docx`
    const file = await window.kagimori.files.chooseSave('docx', name)
    if (!file) return
    const result = await run({ engagementId, confirmation, out: file.handle })
    if (!result.ok) return
    const wiped: JustWiped = { name: file.name, handle: file.handle, result: result.value }
    await navigate('/exchange', { state: { wiped } })
  }
  return { ...task, start }
}

/** Writes the certificate of a removed engagement once more. */
export function useCertificate() {
  return useFileTask('exchange.wipeCertificate')
}
