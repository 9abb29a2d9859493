/** The areas inside an engagement, in the order of the work. */
export const engagementTabs = [
  'overview',
  'hours',
  'assets',
  'self-check',
  'inspection',
  'drafts',
  'exchange',
] as const

/** One of them, as it stands in the path `/engagements/:id/:tab`. */
export type EngagementTab = (typeof engagementTabs)[number]

/** Tells whether a word of the path names a tab. */
export function isEngagementTab(word: string | undefined): word is EngagementTab {
  return engagementTabs.some((tab) => tab === word)
}
