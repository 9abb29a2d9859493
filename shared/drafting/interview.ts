import { type Answers, countries, draftLanguages, type Jurisdiction, sanctions } from './answers.ts'
import { conditions } from './conditions.ts'
import { documents } from './documents.ts'
import type { DocumentKind } from './library/kinds.ts'
import { answerAtPath } from './variable-paths.ts'

/** How a question is answered. */
export type InputKind =
  | 'line'
  | 'linePair'
  | 'passagePair'
  | 'integer'
  | 'money'
  | 'percent'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'date'
  | 'labels'
  | 'items'
  | 'clauses'

/**
 * A question of the interview. `id` is the dotted path of its answer; its label is `interview.<label>` of the
 * namespace `drafting`, an option's is `interview.options.<list>.<option>`, a unit's `interview.units.<unit>`.
 */
export type Question = {
  readonly id: string
  readonly label: string
  readonly input: InputKind
  readonly list?: string
  readonly options?: readonly string[]
  readonly unit?: 'days' | 'hours' | 'months' | 'times' | 'persons'
  /** The flag or choice that makes the question matter, e.g. `liquidatedDamages.present`, or a test of the answers. */
  readonly askedWhen?: string | ((answers: Answers, kind: DocumentKind) => boolean)
  /** The kinds of document that ask it; all of the group's where none is named. */
  readonly kinds?: readonly DocumentKind[]
  /** The countries whose law asks it; all where none is named. */
  readonly places?: readonly Jurisdiction[]
  /** True for the few answers that a document needs before it can be signed. */
  readonly isNeeded?: boolean
}

/** A step of the interview; its title is `interview.groups.<id>`. */
export type QuestionGroup = { readonly id: string; readonly questions: readonly Question[] }

type Asked = Pick<Question, 'askedWhen' | 'kinds' | 'places' | 'isNeeded'>

const ask = (id: string, input: InputKind, more: Partial<Question> = {}): Question => ({
  id,
  label: id,
  input,
  ...more,
})
const flag = (id: string, more: Asked = {}) => ask(id, 'flag', more)
const count = (id: string, unit: NonNullable<Question['unit']>, more: Asked = {}) =>
  ask(id, 'integer', { unit, ...more })
const choice = (id: string, list: string, options: readonly string[], more: Asked = {}) =>
  ask(id, 'choice', { list, options, ...more })
const choices = (id: string, list: string, options: readonly string[], more: Asked = {}) =>
  ask(id, 'choices', { list, options, ...more })

const group = (id: string, ...questions: readonly Question[]): QuestionGroup => ({ id, questions })

const european: readonly Jurisdiction[] = ['DE', 'FR', 'CZ', 'PL']
const developed: readonly DocumentKind[] = ['NDA_JD']
const manufactured: readonly DocumentKind[] = ['NDA_OUT']

function party(id: string, path: 'partyDisclosing' | 'partyReceiving', fields: readonly string[]) {
  const needed = ['legalNameJa', 'legalNameLocal', 'address', 'signatoryName']
  return group(
    id,
    ...fields.map((field) =>
      ask(`${path}.${field}`, 'line', { label: `party.${field}`, isNeeded: needed.includes(field) }),
    ),
  )
}

const partyFields = [
  'legalNameJa',
  'legalNameLocal',
  'address',
  'addressLocal',
  'regNo',
  'signatoryName',
  'signatoryNameLocal',
  'signatoryTitle',
  'signatoryTitleLocal',
]

const listed: readonly Question[] = [
  flag('listAttached'),
  ask('listItems', 'items', { askedWhen: 'listAttached' }),
]

const signing = group(
  'signing',
  choice('signMethod', 'signMethod', ['paper', 'qualified', 'platform', 'drawnImage']),
  ask('signedOn', 'date', { isNeeded: true }),
  flag('signed'),
  choice('prevailingLanguage', 'language', [...draftLanguages, 'equal'], {
    kinds: ['PLG_JOIN', 'PLG_PROJ', 'PLG_EXIT', 'PLG_VIS', 'EC_CONF', 'NCA', 'WR_CONF'],
  }),
  ask('clausesOff', 'clauses'),
  ask('clausesOn', 'clauses'),
)

const nonSolicitation: readonly Question[] = [
  flag('nonSolicitation.present'),
  count('nonSolicitation.months', 'months', { askedWhen: 'nonSolicitation.present' }),
  choice('nonSolicitation.target', 'target', ['staff', 'clients', 'both'], {
    askedWhen: 'nonSolicitation.present',
  }),
  flag('nonSolicitation.tiedToConf', { askedWhen: 'nonSolicitation.present', places: ['IN'] }),
]

const agreement: readonly QuestionGroup[] = [
  party('discloser', 'partyDisclosing', partyFields),
  party('recipient', 'partyReceiving', partyFields),
  group('purpose', ask('purpose', 'passagePair', { isNeeded: true }), ask('projectName', 'linePair')),
  group(
    'scope',
    choices('confidentialCategories', 'category', ['technical', 'business', 'other']),
    choice('confidentialScope', 'scope', ['listed', 'category', 'all']),
    ask('confidentialDescription', 'passagePair', { isNeeded: true }),
    ...listed,
    flag('objectsHandedOver'),
    ask('objectsDescription', 'passagePair', { askedWhen: 'objectsHandedOver' }),
    ask('markLabels', 'labels'),
  ),
  group(
    'moulds',
    ask('mould.list', 'passagePair', { kinds: manufactured }),
    ask('mould.scrapRule', 'passagePair', { kinds: manufactured }),
    flag('subc.writtenConsent', { kinds: [...manufactured, ...developed] }),
  ),
  group(
    'results',
    ask('ip.owner', 'passagePair', { kinds: developed }),
    ask('ip.licence', 'passagePair', { kinds: developed }),
    count('pub.days', 'days', { kinds: developed }),
  ),
  group(
    'handling',
    count('oralConfirmDays', 'days'),
    count('compelNoticeDays', 'days'),
    count('auditNoticeDays', 'days'),
    count('auditPerYear', 'times'),
    count('incidentNoticeHours', 'hours'),
    count('returnDays', 'days'),
  ),
  group(
    'duration',
    count('termMonths', 'months'),
    count('terminationNoticeDays', 'days'),
    count('survivalMonths', 'months'),
    flag('survivalUntilPublic'),
  ),
  group(
    'remedies',
    flag('liquidatedDamages.present'),
    ask('liquidatedDamages.amount', 'money', { askedWhen: 'liquidatedDamages.present' }),
    ask('liquidatedDamages.currency', 'line', { askedWhen: 'liquidatedDamages.present' }),
    ask('liquidatedDamages.capPercent', 'percent', { askedWhen: 'liquidatedDamages.present' }),
    flag('liquidatedDamages.preEstimate', { askedWhen: 'liquidatedDamages.present', places: ['IN'] }),
    ...nonSolicitation,
    flag('residualKnowledge.present'),
  ),
  group(
    'disputes',
    choice('lawGoverning', 'country', countries),
    choice('disputeForum', 'forum', ['court', 'arbitration']),
    choice('disputeSeat', 'country', countries),
    ask('disputeCity', 'linePair'),
    ask('disputeRules', 'linePair'),
    choice('prevailingLanguage', 'language', [...draftLanguages, 'equal']),
  ),
  group(
    'personalData',
    flag('personalData.used'),
    flag('personalData.crossBorder', { askedWhen: 'personalData.used' }),
    flag('personalData.separateConsent', { askedWhen: 'personalData.crossBorder' }),
  ),
  signing,
]

const company = party('company', 'partyDisclosing', [
  'legalNameJa',
  'legalNameLocal',
  'address',
  'addressLocal',
  'signatoryName',
  'signatoryNameLocal',
  'signatoryTitle',
  'signatoryTitleLocal',
])

const restrained: readonly DocumentKind[] = ['EC_CONF', 'NCA']
const contracted: readonly DocumentKind[] = ['EC_CONF']
/** A non-compete agreement is about nothing else; an employment contract may have one. */
const isRestrained = (answers: Answers, kind: DocumentKind) =>
  kind === 'NCA' || conditions.nonCompeteAgreed(answers)
const whenRestrained = { kinds: restrained, askedWhen: isRestrained }
const whenPaid: Asked = {
  kinds: restrained,
  askedWhen: (answers, kind) => isRestrained(answers, kind) && conditions.payNotRefused(answers),
}
const whenPenal: Asked = {
  kinds: restrained,
  askedWhen: (answers, kind) => isRestrained(answers, kind) && conditions.penaltyAgreed(answers),
}

const employment: readonly QuestionGroup[] = [
  company,
  group(
    'employee',
    ask('employee.name', 'linePair', { isNeeded: true }),
    ask('employee.department', 'linePair'),
    choices('worker.languages', 'language', draftLanguages),
    choice('ack.lang', 'language', draftLanguages, { kinds: contracted }),
    flag('ack.signed', { kinds: contracted, places: ['CN', 'TH', 'ID'] }),
  ),
  group('project', ask('projectName', 'linePair', { kinds: ['PLG_PROJ'], isNeeded: true })),
  group(
    'scope',
    choice('confidentialScope', 'scope', ['listed', 'category', 'all']),
    choices('confidentialCategories', 'category', ['technical', 'business', 'other']),
    ...listed,
    count('returnDays', 'days'),
    count('conf.postTermMonths', 'months'),
  ),
  group(
    'nonCompete',
    flag('nc.present', { kinds: contracted }),
    count('nc.months', 'months', { ...whenRestrained, isNeeded: true }),
    ask('nc.area', 'linePair', { ...whenRestrained, isNeeded: true }),
    ask('nc.activityScope', 'passagePair', { ...whenRestrained, isNeeded: true }),
    ask('nc.justification', 'passagePair', whenRestrained),
    choice(
      'nc.roleCategory',
      'role',
      ['seniorManagement', 'seniorTechnical', 'confidentialityDuty', 'other'],
      { ...whenRestrained, places: ['CN', 'TH', 'VN', 'ID'] },
    ),
    flag('nc.tsAccessDocumented', { ...whenRestrained, places: ['CN'] }),
    choice('nc.writtenForm', 'writtenForm', ['wetInk', 'qes', 'simple', 'none'], whenRestrained),
    flag('nc.originalHandedOver', { ...whenRestrained, places: ['DE'] }),
    flag('nc.separateDoc', { ...whenRestrained, places: ['VN'] }),
  ),
  group(
    'nonCompetePay',
    flag('nc.compPresent', whenRestrained),
    ask('nc.compMonthlyPct', 'percent', { ...whenPaid, isNeeded: true }),
    ask('nc.compMonthlyAmount', 'money', whenPaid),
    ask('nc.currency', 'line', whenPaid),
    ask('nc.payDay', 'integer', whenPaid),
    ask('local.minWage', 'money', { ...whenPaid, places: ['CN'] }),
    flag('nc.penaltyPresent', whenRestrained),
    ask('nc.penaltyAmount', 'money', whenPenal),
    ask('nc.penaltyMultiple', 'integer', { ...whenPenal, unit: 'times', places: ['CN'] }),
    ask('liquidatedDamages.amountMonthsSalary', 'integer', { ...whenPenal, unit: 'months', places: ['DE'] }),
    flag('liquidatedDamages.perMonthStarted', { ...whenPenal, places: ['DE'] }),
    flag('liquidatedDamages.range', { ...whenPenal, places: ['DE'] }),
    flag('nc.waiverClause', whenRestrained),
    count('nc.waiverNoticeMonths', 'months', { kinds: restrained, askedWhen: 'nc.waiverClause' }),
  ),
  group('remedies', ...nonSolicitation),
  group(
    'training',
    flag('bond.present', { kinds: contracted }),
    ask('bond.cost', 'money', { kinds: contracted, askedWhen: 'bond.present' }),
    ask('bond.currency', 'line', { kinds: contracted, askedWhen: 'bond.present' }),
    count('bond.months', 'months', { kinds: contracted, askedWhen: 'bond.present' }),
    flag('bond.proRata', { kinds: contracted, askedWhen: 'bond.present' }),
  ),
  group(
    'deposits',
    flag('deposit.present', { kinds: contracted, places: ['CN', 'TH', 'VN', 'IN'] }),
    flag('idRetained.present', { kinds: contracted, places: ['CN', 'VN', 'IN'] }),
  ),
  group(
    'personalData',
    flag('personalData.notice', { kinds: contracted }),
    flag('personalData.crossBorder'),
    flag('personalData.separateConsent', { askedWhen: 'personalData.crossBorder' }),
    flag('personalData.biometric', { kinds: contracted }),
    flag('personalData.biometricOnly', { kinds: contracted, askedWhen: 'personalData.biometric' }),
  ),
  group('disputes', count('talkDays', 'days', { kinds: ['NCA'] })),
  signing,
]

const visit: readonly QuestionGroup[] = [
  company,
  group(
    'visitor',
    ask('visitor.name', 'linePair', { isNeeded: true }),
    ask('visitor.employer', 'linePair', { isNeeded: true }),
    ask('visitor.visitDate', 'date', { isNeeded: true }),
    ask('visitor.permittedZones', 'linePair'),
  ),
  signing,
]

const rules: readonly QuestionGroup[] = [
  party('company', 'partyDisclosing', [
    'legalNameJa',
    'legalNameLocal',
    'signatoryName',
    'signatoryNameLocal',
    'signatoryTitle',
    'signatoryTitleLocal',
  ]),
  group(
    'place',
    count('site.headcount', 'persons', { isNeeded: true }),
    flag('site.worksCouncil', { places: ['DE', 'FR'] }),
    choices('worker.languages', 'language', draftLanguages),
  ),
  group(
    'chapter',
    ask('wr.persons', 'passagePair'),
    ask('markLabels', 'labels'),
    ask('wr.reportLine', 'linePair', { isNeeded: true }),
    count('incidentNoticeHours', 'hours'),
    ask('wr.exitList', 'passagePair'),
    count('returnDays', 'days'),
    count('conf.postTermMonths', 'months'),
    count('wr.trainPerYear', 'times'),
  ),
  group(
    'monitoring',
    flag('wr.byod'),
    flag('wr.monitor'),
    count('wr.logKeepMonths', 'months', { askedWhen: 'wr.monitor' }),
    flag('wr.search'),
    flag('personalData.notice'),
    flag('personalData.biometric'),
    flag('personalData.biometricOnly', { askedWhen: 'personalData.biometric' }),
  ),
  group(
    'discipline',
    choices('wr.sanctions', 'sanction', sanctions),
    flag('moneySanction.present'),
    flag('moneySanction.notInPkPpPkb', { askedWhen: 'moneySanction.present', places: ['ID'] }),
    flag('moneySanction.notOnApprovedList', { askedWhen: 'moneySanction.present', places: ['IN'] }),
    flag('wd.present'),
    ask('wd.capPct', 'percent', { askedWhen: 'wd.present' }),
    ask('wd.eachPct', 'percent', { askedWhen: 'wd.present', places: ['TH'] }),
    ask('wd.finePct', 'percent', { askedWhen: 'wd.present', places: ['IN'] }),
    flag('wd.writtenConsent', { askedWhen: 'wd.present' }),
    flag('wd.overCapConsent', { askedWhen: 'wd.present', places: ['TH'] }),
  ),
  group(
    'procedure',
    flag('wr.discussed', { places: ['CN'] }),
    flag('wr.negotiated', { places: ['CN'] }),
    flag('wr.consulted', { places: ['VN', 'ID', ...european] }),
    ask('wr.consultDate', 'date'),
    flag('wr.publicised'),
    flag('wr.registered', { places: ['VN', 'FR'] }),
    flag('wr.ratified', { places: ['ID'] }),
    flag('wr.certified', { places: ['IN'] }),
    flag('wr.adoptsModel', { places: ['IN'] }),
    ask('wr.effectiveFrom', 'date', { isNeeded: true }),
    ask('wr.validUntil', 'date', { places: ['ID'] }),
  ),
  signing,
]

const interviews = { agreement, employment, visit, rules } as const

/** The groups of questions of a kind of document in a country, in the order in which a person would ask them. */
export function interviewOf(kind: DocumentKind, jurisdiction: Jurisdiction): readonly QuestionGroup[] {
  return interviews[documents[kind].family]
    .map((each) => ({
      ...each,
      questions: each.questions.filter(
        ({ kinds, places }) => (kinds?.includes(kind) ?? true) && (places?.includes(jurisdiction) ?? true),
      ),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** Tells whether a question matters for the answers so far. */
export function isAsked({ askedWhen }: Question, answers: Answers, kind: DocumentKind): boolean {
  if (askedWhen === undefined) return true
  return typeof askedWhen === 'string' ? Boolean(answerAtPath(answers, askedWhen)) : askedWhen(answers, kind)
}
