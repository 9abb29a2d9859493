import { type ReactNode, useEffect } from 'react'
import { loadScreens } from './screens.ts'

let isTold = false

/**
 * Tells the shell, once a run, which screen was painted first, and then loads the fonts and the other screens.
 * The first screen is laid out in a font of the system: hundreds of font faces would hold it up.
 */
export function Painted({ screen, children }: { readonly screen: string; readonly children: ReactNode }) {
  useEffect(() => {
    if (isTold) return
    isTold = true
    // Two frames later the first one is on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.kagimori.firstScreenPainted(screen)
        void import('../fonts.ts')
        requestIdleCallback(loadScreens)
      }),
    )
  }, [screen])
  return children
}
