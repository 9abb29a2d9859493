import type { UiLanguage } from '../../languages.ts'
import { type DocumentKind, libraryJurisdictions } from '../library/kinds.ts'

/** The countries whose law a document may be made for: the place of work, or of the recipient. */
export const ruleJurisdictions = [...libraryJurisdictions, 'JP'] as const

export type RuleJurisdiction = (typeof ruleJurisdictions)[number]

/** Where a rule may belong: everywhere, in the European Union, in one country. */
export const lawPlaces = ['ALL', 'EU', ...ruleJurisdictions] as const

export type LawPlace = (typeof lawPlaces)[number]

const localLanguages: Readonly<Record<RuleJurisdiction, UiLanguage>> = {
  CN: 'zh-CN',
  TH: 'th',
  VN: 'vi',
  ID: 'id',
  IN: 'en',
  DE: 'de',
  FR: 'fr',
  // Their texts exist in English alone.
  CZ: 'en',
  PL: 'en',
  JP: 'en',
}

/** The language that stands right of Japanese in a document for a country. */
export function localLanguageOf(jurisdiction: RuleJurisdiction): UiLanguage {
  return localLanguages[jurisdiction]
}

/** The groups of documents that a condition may name: between companies, with employees, inside the company. */
export const kindGroups: Readonly<Record<string, readonly DocumentKind[]>> = {
  B2B: ['NDA_MUT', 'NDA_UNI', 'NDA_OUT', 'NDA_JD'],
  EMP: ['PLG_JOIN', 'PLG_PROJ', 'PLG_EXIT', 'EC_CONF', 'NCA'],
  INT: ['WR_CONF'],
}

/** The countries in which the rules of the European Union apply too. */
export const unionMembers: readonly RuleJurisdiction[] = ['DE', 'FR', 'CZ', 'PL']

const ndaClauses =
  'PARTY PURP DEF LIST MARK ORAL EXC WB COMPEL USE NEED SUBC SEC COPY TRANSF REV MOULD SITE AUDIT INC RET TERM SURV IP PUB RESID NONSOL LD DAM INJ CRIM LAW DISP LANG PD SIGN'
const workRuleClauses =
  'PURP CLASS DUTY PROH DEVICE MONITOR SEARCH VISIT REPORT EXIT DISC DED EDU PD PROC PUB'
const employmentClauses = 'CONF LIST THIRD IP ACK RETURN SIDE POST NC NCPAY NCLD NCREL NCFORM TRAIN DEP PD'

/** The inventory of clauses 条項: of agreements and pledges, of the work-rule chapter, of the employment contract. */
export const inventory: readonly string[] = [
  ...ndaClauses.split(' ').map((name) => `C-${name}`),
  ...workRuleClauses.split(' ').map((name) => `W-${name}`),
  ...employmentClauses.split(' ').map((name) => `E-${name}`),
]

/** Disciplinary actions that a chapter of the work rules may name. */
export const sanctions = [
  'warning',
  'reprimand',
  'suspension',
  'raiseDelay',
  'demotion',
  'dismissal',
  'fine',
  'wageCut',
] as const
