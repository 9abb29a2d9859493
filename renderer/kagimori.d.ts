import type { Kagimori } from '../shared/shell.ts'

declare global {
  interface Window {
    /** The application behind the window; given by the preload script. */
    readonly kagimori: Kagimori
  }
}
