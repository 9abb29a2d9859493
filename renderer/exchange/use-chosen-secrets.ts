import { useCallback, useMemo, useState } from 'react'
import type { SecretPhoto } from './use-workbook-content.ts'

/** Which photos that show a secret go into an export: none until a person says so, forgotten with the screen. */
export function useChosenSecrets(photos: readonly SecretPhoto[] | undefined): {
  readonly chosen: ReadonlySet<string>
  readonly choose: (id: string, isChosen: boolean) => void
} {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const choose = useCallback((id: string, isChosen: boolean) => {
    setTicked((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)))
  }, [])
  // One that was ticked and is removed, parked or no secret any more is not chosen.
  const chosen = useMemo(
    () => new Set((photos ?? []).filter(({ id }) => ticked.has(id)).map(({ id }) => id)),
    [photos, ticked],
  )
  return { chosen, choose }
}
