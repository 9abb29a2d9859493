import type { ConditionName } from './conditions.ts'
import type { DocumentKind } from './library/kinds.ts'

/** Who stands on a side of a document; a name of `roles` in the namespace `documents`. */
export type Role = 'discloser' | 'recipient' | 'partyA' | 'partyB' | 'company' | 'employee' | 'visitor'

/** The groups of documents: between companies, signed by one who works here, by a visitor, rules of the company. */
export type DocumentFamily = 'agreement' | 'employment' | 'visit' | 'rules'

const oneWay: readonly Role[] = ['discloser', 'recipient']
const mutual: readonly Role[] = ['partyA', 'partyB']
const employed: readonly Role[] = ['company', 'employee']

/** What each kind of document is: its family and who signs it. */
export const documents: Readonly<
  Record<DocumentKind, { readonly family: DocumentFamily; readonly roles: readonly Role[] }>
> = {
  NDA_MUT: { family: 'agreement', roles: mutual },
  NDA_UNI: { family: 'agreement', roles: oneWay },
  NDA_OUT: { family: 'agreement', roles: oneWay },
  NDA_JD: { family: 'agreement', roles: mutual },
  PLG_JOIN: { family: 'employment', roles: employed },
  PLG_PROJ: { family: 'employment', roles: employed },
  PLG_EXIT: { family: 'employment', roles: employed },
  EC_CONF: { family: 'employment', roles: employed },
  NCA: { family: 'employment', roles: employed },
  PLG_VIS: { family: 'visit', roles: ['company', 'visitor'] },
  WR_CONF: { family: 'rules', roles: ['company'] },
}

const employmentOrder =
  'C-PARTY C-PURP E-CONF C-DEF E-LIST C-LIST E-THIRD C-EXC C-USE C-COPY C-TRANSF E-IP C-IP E-ACK E-SIDE E-RETURN C-RET E-POST C-SURV E-NC E-NCPAY E-NCLD E-NCREL E-NCFORM C-NONSOL E-TRAIN E-DEP C-WB E-PD C-PD C-DAM C-CRIM C-DISP C-LANG C-SIGN'
const rulesOrder =
  'W-PURP C-DEF W-CLASS C-MARK W-DUTY C-USE W-PROH C-COPY C-TRANSF C-SEC W-DEVICE W-MONITOR W-SEARCH W-VISIT C-INC W-REPORT C-EXC C-WB W-EXIT C-RET C-SURV W-EDU W-DISC W-DED C-DAM C-CRIM W-PD C-PD C-LANG W-PROC W-PUB'

/** The order of the clauses of a family; null keeps that of the library, which is the order of an agreement. */
export const clauseOrder: Readonly<Record<DocumentFamily, readonly string[] | null>> = {
  agreement: null,
  visit: null,
  employment: employmentOrder.split(' '),
  rules: rulesOrder.split(' '),
}

/** Clauses that another clause of the same document already says; they stand only where they are put in by hand. */
export const saidElsewhere: Readonly<Partial<Record<DocumentKind, readonly string[]>>> = {
  EC_CONF: ['C-LIST', 'C-RET', 'C-SURV', 'C-IP', 'C-PD'],
  WR_CONF: ['C-RET', 'C-SURV', 'C-PD'],
}

/** The answers that a clause waits for, by the kinds of document in which it does. */
export const clauseConditions: Readonly<
  Record<string, Readonly<Partial<Record<DocumentKind, ConditionName>>>>
> = {
  'E-NC': { EC_CONF: 'nonCompeteAgreed' },
  'E-NCPAY': { EC_CONF: 'nonCompetePaid', NCA: 'payNotRefused' },
  'E-NCLD': { EC_CONF: 'nonCompetePenalty', NCA: 'penaltyAgreed' },
  'E-NCREL': { EC_CONF: 'nonCompeteReleasable', NCA: 'releaseAgreed' },
  'E-NCFORM': { EC_CONF: 'nonCompeteAgreed' },
  'E-TRAIN': { EC_CONF: 'trainingBond' },
  'C-NONSOL': {
    PLG_JOIN: 'nonSolicitationAgreed',
    PLG_PROJ: 'nonSolicitationAgreed',
    PLG_EXIT: 'nonSolicitationAgreed',
    EC_CONF: 'nonSolicitationAgreed',
    NCA: 'nonSolicitationAgreed',
  },
  'W-MONITOR': { WR_CONF: 'monitored' },
  'W-SEARCH': { WR_CONF: 'searched' },
  'W-DED': { WR_CONF: 'wagesDeducted' },
}
