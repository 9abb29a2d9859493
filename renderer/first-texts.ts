import { fetchTexts } from './texts.ts'

/** The language in which the window opens. */
export const firstLanguage = window.kagimori.settings.initial.uiLanguage

/** Its texts, asked for before anything else of the window runs, so that they arrive while it starts. */
export const firstTexts = fetchTexts(firstLanguage)
