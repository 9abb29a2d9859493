import type { VariableValue } from './rules/variables.ts'

/**
 * Where the answers of a draft hold a variable of the dictionary: most under the variable's own name, those of the
 * first NDA under the names they were stored with.
 */
const paths: Readonly<Record<string, string>> = {
  'conf.scope': 'confidentialScope',
  'conf.categories': 'confidentialCategories',
  'conf.listAttached': 'listAttached',
  'mark.labels': 'markLabels',
  'oral.confirmDays': 'oralConfirmDays',
  'compel.noticeDays': 'compelNoticeDays',
  'audit.noticeDays': 'auditNoticeDays',
  'audit.perYear': 'auditPerYear',
  'inc.noticeHours': 'incidentNoticeHours',
  'ret.days': 'returnDays',
  'term.months': 'termMonths',
  'surv.months': 'survivalMonths',
  'surv.untilPublic': 'survivalUntilPublic',
  'law.governing': 'lawGoverning',
  'disp.forum': 'disputeForum',
  'disp.seat': 'disputeSeat',
  'disp.rules': 'disputeRules',
  'lang.prevails': 'prevailingLanguage',
  'sign.method': 'signMethod',
  'sign.date': 'signedOn',
  'purpose.text': 'purpose',
  'project.name': 'projectName',
  'nonsol.months': 'nonSolicitation.months',
  'nonsol.target': 'nonSolicitation.target',
  'nonsol.tiedToConf': 'nonSolicitation.tiedToConf',
  'ld.amount': 'liquidatedDamages.amount',
  'ld.capPct': 'liquidatedDamages.capPercent',
  'ld.preEstimate': 'liquidatedDamages.preEstimate',
  'ld.range': 'liquidatedDamages.range',
  'ld.perMonthStarted': 'liquidatedDamages.perMonthStarted',
  'ld.amountMonthsSalary': 'liquidatedDamages.amountMonthsSalary',
  'resid.present': 'residualKnowledge.present',
  'pd.used': 'personalData.used',
  'pd.crossBorder': 'personalData.crossBorder',
  'pd.separateConsent': 'personalData.separateConsent',
  'pd.biometric': 'personalData.biometric',
  'pd.biometricOnly': 'personalData.biometricOnly',
  'pd.notice': 'personalData.notice',
  'party.regNo': 'partyReceiving.regNo',
  'signatory.title': 'partyReceiving.signatoryTitle',
  fine: 'moneySanction.present',
  'fine.notInPkPpPkb': 'moneySanction.notInPkPpPkb',
  'fine.notOnApprovedList': 'moneySanction.notOnApprovedList',
}

/** The path of a variable's answer: `nc.months`, `nonSolicitation.target`. */
export function pathOf(variable: string): string {
  return paths[variable] ?? variable
}

/** The answer at a path of one or two names; undefined where there is none. */
export function answerAtPath(answers: object, path: string): unknown {
  const [group = '', name] = path.split('.')
  const value = (answers as Readonly<Record<string, unknown>>)[group]
  return name === undefined ? value : (value as Readonly<Record<string, unknown>> | null | undefined)?.[name]
}

/** What the rules read of an answer: of a text pair the side that is filled, null where there is nothing. */
export function factOf(answer: unknown): VariableValue {
  if (answer === undefined || answer === null || answer === '') return null
  if (typeof answer !== 'object' || Array.isArray(answer)) return answer as VariableValue
  const { ja, local } = answer as { readonly ja?: string | null; readonly local?: string | null }
  return ja || local || null
}
