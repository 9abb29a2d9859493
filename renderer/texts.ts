import type { UiLanguage } from '../shared/languages.ts'

/**
 * The namespaces of the window, each in the shape of its Japanese file. A new one is a line here; a file in
 * `locales/` that the window has no use for is left out of `files` below.
 */
export type Texts = {
  common: typeof import('../locales/ja/common.json')
  vault: typeof import('../locales/ja/vault.json')
  settings: typeof import('../locales/ja/settings.json')
  errors: typeof import('../locales/ja/errors.json')
  engagements: typeof import('../locales/ja/engagements.json')
  hours: typeof import('../locales/ja/hours.json')
  hourlog: typeof import('../locales/ja/hourlog.json')
  ledger: typeof import('../locales/ja/ledger.json')
  calendar: typeof import('../locales/ja/calendar.json')
  timer: typeof import('../locales/ja/timer.json')
  inspections: typeof import('../locales/ja/inspections.json')
  findings: typeof import('../locales/ja/findings.json')
  photos: typeof import('../locales/ja/photos.json')
  plan: typeof import('../locales/ja/plan.json')
  xlsform: typeof import('../locales/ja/xlsform.json')
  score: typeof import('../locales/ja/score.json')
  assets: typeof import('../locales/ja/assets.json')
  drafting: typeof import('../locales/ja/drafting.json')
  lawpacks: typeof import('../locales/ja/lawpacks.json')
  forecast: typeof import('../locales/ja/forecast.json')
  proofs: typeof import('../locales/ja/proofs.json')
  lint: typeof import('../locales/ja/lint.json')
  exchange: typeof import('../locales/ja/exchange.json')
  wipe: typeof import('../locales/ja/wipe.json')
  consolidate: typeof import('../locales/ja/consolidate.json')
  merge: typeof import('../locales/ja/merge.json')
  reviews: typeof import('../locales/ja/reviews.json')
  reviewing: typeof import('../locales/ja/reviewing.json')
  cures: typeof import('../locales/ja/cures.json')
  allotments: typeof import('../locales/ja/allotments.json')
  'self-check': typeof import('../locales/ja/self-check.json')
  'follow-up': typeof import('../locales/ja/follow-up.json')
  programme: typeof import('../locales/ja/programme.json')
}

// The build puts the files of a language into one chunk (electron.vite.config.ts).
const files = import.meta.glob<object>(
  [
    '../locales/*/*.json',
    '!../locales/*/{certificate,checklist,clauses,cli,consolidated,documents,library,measures,print,report,rules,workbook}.json',
  ],
  { import: 'default' },
)

/** Fetches the texts of one language, and of no other. */
export async function fetchTexts(language: UiLanguage): Promise<Texts> {
  const own = Object.entries(files).filter(([path]) => path.startsWith(`../locales/${language}/`))
  if (own.length === 0) throw new Error(`no texts in ${language}`)
  const texts = own.map(async ([path, fetch]) => [path.slice(path.lastIndexOf('/') + 1, -5), await fetch()])
  return Object.fromEntries(await Promise.all(texts))
}
