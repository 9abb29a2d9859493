import type { Answers, Jurisdiction, Party } from './answers.ts'
import type { VariableValue } from './rules/variables.ts'
import { selectClauses } from './structure.ts'

/** What the rules may know of a one-way NDA. */
export type DraftFacts = {
  readonly clauses: ReadonlySet<string>
  readonly answers: Readonly<Record<string, VariableValue>>
}

/** The clauses that stand in a one-way NDA, and its answers by the names of the variable dictionary. */
export function draftFacts(answers: Answers, jurisdiction: Jurisdiction): DraftFacts {
  const clauses = new Set(selectClauses(answers, jurisdiction).map(({ id }) => id))
  const { personalData, nonSolicitation, prevailingLanguage, liquidatedDamages } = answers
  return {
    clauses,
    answers: {
      // Both parties have to be named.
      'party.legalName': nameOf(answers.partyReceiving) && nameOf(answers.partyDisclosing),
      'conf.scope': answers.confidentialScope ?? null,
      'conf.categories': answers.confidentialCategories ?? null,
      'conf.listAttached': answers.listAttached ?? null,
      'rev.object': answers.objectsHandedOver === true ? 'nonPublic' : null,
      'mark.labels': answers.markLabels ?? null,
      'surv.months': answers.survivalMonths ?? null,
      'surv.untilPublic': answers.survivalUntilPublic ?? null,
      // The clause itself is the exception.
      'wb.carveOut': clauses.has('C-WB'),
      'ld.present': clauses.has('C-LD'),
      'ld.capPct': clauses.has('C-LD') ? (liquidatedDamages?.capPercent ?? null) : null,
      'nonsol.months': nonSolicitation?.months ?? null,
      'nonsol.target': nonSolicitation?.target ?? null,
      'pd.used': personalData?.used ?? null,
      'pd.crossBorder': personalData?.crossBorder ?? null,
      'pd.separateConsent': personalData?.separateConsent ?? null,
      'law.governing': answers.lawGoverning ?? null,
      'disp.forum': answers.disputeForum ?? null,
      'disp.seat': answers.disputeSeat ?? null,
      'lang.prevails': prevailingLanguage === 'equal' ? null : (prevailingLanguage ?? null),
      'sign.method': answers.signMethod ?? null,
      'sign.date': answers.signedOn ?? null,
      signed: answers.signed ?? null,
    },
  }
}

function nameOf(party: Party | undefined): string | null {
  return party?.legalNameJa || party?.legalNameLocal || null
}
