import { useEffect } from 'react'
import type { Input } from '../../shared/contract.ts'
import { type ReadMethod, type ReadTask, useRead } from '../ui/use-read.ts'

/** As `useRead`, and reads again when it comes on the screen: the walk changes findings without telling other areas. */
export function useFreshRead<M extends ReadMethod | ReadTask>(
  method: M,
  input: Input<M>,
): ReturnType<typeof useRead<M>> {
  const state = useRead(method, input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes on the screen.
  useEffect(() => state.refresh(), [])
  return state
}
