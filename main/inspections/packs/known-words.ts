import { findMeasure } from '../measures.ts'
import type { PackItem } from '../pack.ts'
import { cardLabels, zoneKinds } from '../shipped-packs.ts'

const labels = cardLabels('en')
const wordsOf = (name: string): readonly string[] => Object.keys(labels[name] ?? {})

/** The words that single facts of an item may hold; other words would be shown without a name. */
export const knownFacts: Readonly<Record<'objective' | 'addressee' | 'requirement', readonly string[]>> = {
  objective: wordsOf('objectives'),
  addressee: wordsOf('addressees'),
  requirement: wordsOf('requirements'),
}

/** By whom a secret may leave. */
export const knownRoutes: readonly string[] = wordsOf('leakRoutes')

/** The kinds of zone that have a name in the application. */
export const knownZones: readonly string[] = zoneKinds

/** Tells whether the measure library holds a measure. */
export const isKnownMeasure = (id: PackItem['measures'][number]): boolean => findMeasure(id) !== undefined

/** The list of choices by which XLSForm names the five answers; a form may use it without listing it. */
export const answerList = 'kagimori_answers'

/** The five answers' names that a list of choices may hold; the fifth, 未確認, is no answer. */
export const answerNames: readonly string[] = ['ok', 'partial', 'missing', 'na']

/** Tells whether a list of choices is the five answers under any name. */
export function isAnswerList(names: readonly string[]): boolean {
  return names.length === answerNames.length && answerNames.every((name) => names.includes(name))
}
