import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

/** Goes once to the clause that the address names (`?draft=…&clause=…`). */
export function useAskedClause(jump: (clauseId: string) => void): void {
  const [params] = useSearchParams()
  const asked = params.get('clause')
  const latest = useRef(jump)
  latest.current = jump
  useEffect(() => {
    if (asked !== null) latest.current(asked)
  }, [asked])
}
