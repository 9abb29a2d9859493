import law from './law.json' with { type: 'json' }

/** How far a statement of law can be relied on: with a source, from memory, or soft guidance with a source. */
export type LawConfidence = 'sourced' | 'memory' | 'guidance'

/** The value of a parameter; null says that there is no statutory figure. */
export type LawValue = boolean | number | string | readonly string[] | null

/** One figure or principle of a country's law. */
export type LawParameter = {
  readonly value: LawValue
  readonly confidence: LawConfidence
  /** Ids of the list of sources. */
  readonly sources: readonly string[]
  /** When it was last looked at, where that is not the day of the whole file. */
  readonly asOf?: string
  /** From when it applies. */
  readonly from?: string
}

/** The parameters of one jurisdiction by name. */
export type LawParameters = Readonly<Record<string, LawParameter>>

/** The day on which the law was last looked at as a whole. */
export const lawAsOf: string = law.asOf

/** The parameters of a jurisdiction; none for the rules that apply everywhere. */
export function lawOf(jurisdiction: string): LawParameters {
  return (law.jurisdictions as Readonly<Record<string, LawParameters>>)[jurisdiction] ?? {}
}
