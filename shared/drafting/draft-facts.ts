import type { Answers, Jurisdiction, Party } from './answers.ts'
import type { DocumentKind } from './library/kinds.ts'
import { localLanguageOf } from './rules/kinds.ts'
import { type VariableValue, variableNames } from './rules/variables.ts'
import { selectClauses } from './select-clauses.ts'
import { answerAtPath, factOf, pathOf } from './variable-paths.ts'

/** What a document is judged by, before its texts. */
export type DraftBase = {
  readonly kind: DocumentKind
  readonly jurisdiction: Jurisdiction
  readonly answers: Answers
}

/** What the rules may know of a draft. */
export type DraftFacts = {
  readonly clauses: ReadonlySet<string>
  readonly answers: Readonly<Record<string, VariableValue>>
}

/** The clauses that stand in a draft, and its answers by the names of the variable dictionary. */
export function draftFacts(draft: DraftBase): DraftFacts {
  const { answers, jurisdiction } = draft
  const clauses = new Set(selectClauses(draft).map(({ id }) => id))
  const named = Object.fromEntries(
    variableNames.map((name) => [name, factOf(answerAtPath(answers, pathOf(name)))]),
  )
  const penaltyStands = clauses.has('C-LD') || clauses.has('E-NCLD')
  return {
    clauses,
    answers: {
      ...named,
      jur: jurisdiction,
      doc: draft.kind,
      'party.legalName': partiesNamed(draft),
      'lang.texts': ['ja', localLanguageOf(jurisdiction)],
      'lang.prevails': answers.prevailingLanguage === 'equal' ? null : (answers.prevailingLanguage ?? null),
      // The clause itself is what the rules ask for.
      'wb.carveOut': clauses.has('C-WB'),
      'rev.prohibited': clauses.has('C-REV'),
      'rev.object': answers.objectsHandedOver === true ? 'nonPublic' : null,
      'nc.present': clauses.has('E-NC'),
      'nc.penaltyMultiple': clauses.has('E-NCLD') ? (answers.nc?.penaltyMultiple ?? null) : null,
      'bond.present': clauses.has('E-TRAIN'),
      'wd.present': clauses.has('W-DED') || answers.wd?.present === true,
      fine: answers.moneySanction?.present ?? hasMoneySanction(answers),
      'ld.present': penaltyStands,
      'ld.target': penaltyTarget(clauses),
      'ld.capPct': clauses.has('C-LD') ? (answers.liquidatedDamages?.capPercent ?? null) : null,
      signed: answers.signed ?? null,
    },
  }
}

/** Both sides have to be named; the chapter of the work rules has one. */
function partiesNamed({ kind, answers }: DraftBase): VariableValue {
  const company = nameOf(answers.partyDisclosing)
  switch (kind) {
    case 'WR_CONF':
      return company
    case 'PLG_VIS':
      return company && factOf(answers.visitor?.name)
    case 'PLG_JOIN':
    case 'PLG_PROJ':
    case 'PLG_EXIT':
    case 'EC_CONF':
    case 'NCA':
      return company && factOf(answers.employee?.name)
    default:
      return company && nameOf(answers.partyReceiving)
  }
}

function penaltyTarget(clauses: ReadonlySet<string>): VariableValue {
  if (clauses.has('C-LD')) return 'b2b'
  return clauses.has('E-NCLD') ? 'nc' : null
}

function hasMoneySanction({ wr }: Answers): VariableValue {
  return wr?.sanctions ? wr.sanctions.some((each) => each === 'fine' || each === 'wageCut') : null
}

function nameOf(party: Party | undefined): string | null {
  return party?.legalNameJa || party?.legalNameLocal || null
}
