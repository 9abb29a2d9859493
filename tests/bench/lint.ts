import { documentKinds } from '../../shared/drafting/library/kinds.ts'
import { checkRules } from '../../shared/drafting/rules/check.ts'
import type { PlacedText, RuleSubject } from '../../shared/drafting/rules/evaluate.ts'
import { inventory, ruleJurisdictions } from '../../shared/drafting/rules/kinds.ts'
import {
  type VariableType,
  type VariableValue,
  variableNames,
  variables,
} from '../../shared/drafting/rules/variables.ts'
import { median } from './statistics.ts'

const rounds = 5
// As long as a clause is, in a document that fills three pages.
const sentence =
  '受領者は、開示者の事前の書面による承諾を得ないで、秘密情報を第三者に開示し、または本目的以外に使用してはならない。'

/** How long all rules take over a thousand documents with texts, each asked as of one of the ten countries. */
export function timeRules(documents = 1000): number {
  const subjects = Array.from({ length: documents }, (_, index) => subjectAt(index))
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now()
    for (const subject of subjects) checkRules(subject)
    return performance.now() - start
  })
  // The first round reads the rules.
  return median(times.slice(1))
}

function subjectAt(index: number): RuleSubject {
  const clauses = inventory.filter((_, place) => (index + place) % 3 !== 0)
  return {
    kind: at(documentKinds, index),
    jurisdiction: at(ruleJurisdictions, index),
    clauses: new Set(clauses),
    answers: Object.fromEntries(
      variableNames.map((name, place) => [name, valueAt(variables[name], index + place)]),
    ),
    texts: clauses.flatMap((clauseId): PlacedText[] => [
      { clauseId, side: 'ja', text: sentence },
      { clauseId, side: 'local', text: sentence },
    ]),
    today: '2026-11-22',
  }
}

function valueAt(type: VariableType | undefined, index: number): VariableValue {
  if (type === undefined || index % 5 === 0) return null
  switch (type.type) {
    case 'boolean':
      return index % 2 === 0
    case 'integer':
    case 'number':
      return (index * 7) % 100
    case 'date':
      return `20${20 + (index % 10)}-06-30`
    case 'enum':
      return at(type.choices, index)
    case 'list':
      return type.choices ? type.choices.filter((_, place) => (place + index) % 2 === 0) : ['ja', 'en']
    case 'country':
      return 'JP'
    default:
      return 'en'
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('the list is empty')
  return found
}
