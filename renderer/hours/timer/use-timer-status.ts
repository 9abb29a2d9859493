import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TimerStatus } from '../../../shared/hours/timer-contract.ts'
import { readKey, useRead } from '../../ui/use-read.ts'

const beatMs = 10_000

/** The timer of this laptop, read anew as it runs; null when none is there, undefined until that is known. */
export function useTimerStatus(): TimerStatus | null | undefined {
  const { data } = useRead('timer.status', {})
  return data
}

/** Reads the timer anew every few seconds while it runs; one component does it for all. */
export function useTimerBeat(isRunning: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!isRunning) return
    const read = () => void queries.refetchQueries({ queryKey: readKey('timer.status', {}) })
    const beat = setInterval(read, beatMs)
    // A laptop that was shut shows the time it slept as soon as it is looked at.
    window.addEventListener('focus', read)
    return () => {
      clearInterval(beat)
      window.removeEventListener('focus', read)
    }
  }, [isRunning, queries])
}
