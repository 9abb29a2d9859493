import { useState } from 'react'

/** The first of many, and more of them a page at a time. */
export function usePages<T>(items: readonly T[], pageSize: number) {
  const [count, setCount] = useState(pageSize)
  return {
    shown: items.slice(0, count),
    /** How many the next page has. */
    left: Math.min(pageSize * 5, Math.max(0, items.length - count)),
    showMore: () => setCount((before) => before + pageSize * 5),
  }
}
