import type { LibraryLanguage } from '../library/languages.ts'

/** What two sides of a text can differ in, as words that the window says. */
export const problemKinds = [
  'numbering',
  'term',
  'number',
  'amount',
  'date',
  'period',
  'placeholder',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** What one side has and the other lacks, quoted as it stands; null on the side that has nothing to set against it. */
export type SideProblem = {
  readonly kind: ProblemKind
  readonly ja: string | null
  readonly local: string | null
}

/** The languages of the two sides; Japanese stands left. */
export type SideLanguages = { readonly ja: 'ja'; readonly local: LibraryLanguage }

/** Something that both sides must say. */
export type Fact = {
  readonly kind: ProblemKind
  /** What it comes to in every language; two readings where the writing leaves it open, e.g. ¥ or 1.500. */
  readonly keys: readonly string[]
  /** The figure without its unit, for a figure that one side writes in another role; null where there is none. */
  readonly figure: string | null
  /** Said in passing (“both”, “a year”): it answers the other side and is never missed by it. */
  readonly isSoft: boolean
  /** Soft and so faint that two of them never contradict each other: “the month”. */
  readonly isMention?: true
  /** Its words in the text. */
  readonly quote: string
}
