/** Where the word for a choice stands: in the texts of the window, or among the words of a checklist. */
export type ChoicePlace = { readonly texts: string; readonly under: string } | { readonly labels: string }

const ofType: Readonly<Record<string, Readonly<Record<string, ChoicePlace>>>> = {
  engagement: { kind: { texts: 'programme', under: 'engagementKinds' } },
  company: { kind: { texts: 'programme', under: 'companyKinds' } },
  site: { kind: { texts: 'programme', under: 'siteKinds' } },
  proof: { kind: { texts: 'proofs', under: 'kinds' } },
  draft: { kind: { texts: 'reviewing', under: 'kinds' } },
  zone: { kind: { labels: 'zoneKinds' } },
  asset: {
    kind: { texts: 'assets', under: 'kinds' },
    owner: { texts: 'assets', under: 'owners' },
    media: { texts: 'assets', under: 'media' },
    level: { texts: 'assets', under: 'levels' },
    marking: { texts: 'assets', under: 'markings' },
    measures: { texts: 'assets', under: 'measures' },
    origin: { texts: 'assets', under: 'origins' },
    managedInJapan: { texts: 'assets', under: 'judgements' },
    usefulness: { texts: 'assets', under: 'judgements' },
    nonPublic: { texts: 'assets', under: 'judgements' },
    managed: { texts: 'assets', under: 'managedStates' },
  },
  'self-check': { answer: { texts: 'self-check', under: 'answers' } },
  'follow-up': {
    outcome: { texts: 'follow-up', under: 'outcomes' },
    '': { texts: 'follow-up', under: 'outcomes' },
  },
}

const ofField: Readonly<Record<string, ChoicePlace>> = {
  menuItem: { texts: 'programme', under: 'menuItems' },
  fromItem: { texts: 'programme', under: 'menuItems' },
  toItem: { texts: 'programme', under: 'menuItems' },
  service: { texts: 'programme', under: 'services' },
  region: { texts: 'programme', under: 'regions' },
  jurisdiction: { texts: 'programme', under: 'regions' },
  step: { texts: 'programme', under: 'steps' },
  from: { texts: 'programme', under: 'steps' },
  to: { texts: 'programme', under: 'steps' },
  template: { texts: 'programme', under: 'planTemplates' },
  unbilledReason: { texts: 'ledger', under: 'unbilled' },
  language: { texts: 'common', under: 'languages' },
  languages: { texts: 'common', under: 'languages' },
  localLanguage: { texts: 'common', under: 'languages' },
  act: { texts: 'merge', under: 'values.acts' },
  status: { texts: 'merge', under: 'values.statuses' },
  answer: { labels: 'answers' },
  severity: { labels: 'severities' },
  assetLevel: { labels: 'assetLevels' },
  costTier: { labels: 'costTiers' },
  effort: { labels: 'efforts' },
  states: { labels: 'textStates' },
}

/** Where the choices of a field have their words; undefined for a field that is no choice. */
export function choicePlace(type: string, field: string): ChoicePlace | undefined {
  const own = ofType[type]
  // What became of an action stands under its id.
  return own?.[field] ?? ofField[field] ?? own?.['']
}
