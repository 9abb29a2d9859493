import { type RefObject, useEffect, useState } from 'react'

/** What flies past in a fast scroll is left alone. */
const patienceMs = 100

/** Tells whether an element is in sight, or soon will be, and has been for a moment. */
export function useNearView(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const found = element.current
    if (!found) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const isIn = entries.at(-1)?.isIntersecting ?? false
        clearTimeout(timer)
        if (isIn) timer = setTimeout(() => setNear(true), patienceMs)
        else setNear(false)
      },
      { rootMargin: '400px' },
    )
    observer.observe(found)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [element])
  return isNear
}
