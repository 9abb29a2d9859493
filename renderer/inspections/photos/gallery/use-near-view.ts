import { type RefObject, useEffect, useState } from 'react'

/** Tells whether an element is in sight or soon will be. */
export function useNearView(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const found = element.current
    if (!found) return
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '800px',
    })
    observer.observe(found)
    return () => observer.disconnect()
  }, [element])
  return isNear
}
