import { countries, draftLanguages } from './answers.ts'

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
  readonly unit?: 'days' | 'hours' | 'months' | 'times'
  /** The flag or choice that makes the question matter, e.g. `liquidatedDamages.present`. */
  readonly askedWhen?: string
}

/** A step of the interview; its title is `interview.groups.<id>`. */
export type QuestionGroup = { readonly id: string; readonly questions: readonly Question[] }

/** The questions of the one-way NDA, in the order they are asked. */
export const ndaInterview: readonly QuestionGroup[] = [
  { id: 'discloser', questions: partyQuestions('partyDisclosing') },
  { id: 'recipient', questions: partyQuestions('partyReceiving') },
  {
    id: 'purpose',
    questions: [
      { id: 'purpose', label: 'purpose', input: 'passagePair' },
      { id: 'projectName', label: 'projectName', input: 'linePair' },
    ],
  },
  {
    id: 'scope',
    questions: [
      choices('confidentialCategories', 'category', ['technical', 'business', 'other']),
      choice('confidentialScope', 'scope', ['listed', 'category', 'all']),
      { id: 'confidentialDescription', label: 'confidentialDescription', input: 'passagePair' },
      flag('listAttached'),
      { id: 'listItems', label: 'listItems', input: 'items', askedWhen: 'listAttached' },
      flag('objectsHandedOver'),
      {
        id: 'objectsDescription',
        label: 'objectsDescription',
        input: 'passagePair',
        askedWhen: 'objectsHandedOver',
      },
      { id: 'markLabels', label: 'markLabels', input: 'labels' },
    ],
  },
  {
    id: 'handling',
    questions: [
      integer('oralConfirmDays', 'days'),
      integer('compelNoticeDays', 'days'),
      integer('auditNoticeDays', 'days'),
      integer('auditPerYear', 'times'),
      integer('incidentNoticeHours', 'hours'),
      integer('returnDays', 'days'),
    ],
  },
  {
    id: 'duration',
    questions: [
      integer('termMonths', 'months'),
      integer('terminationNoticeDays', 'days'),
      integer('survivalMonths', 'months'),
      flag('survivalUntilPublic'),
    ],
  },
  {
    id: 'remedies',
    questions: [
      flag('liquidatedDamages.present'),
      { ...asked('liquidatedDamages.amount', 'liquidatedDamages.present'), input: 'money' },
      { ...asked('liquidatedDamages.currency', 'liquidatedDamages.present'), input: 'line' },
      { ...asked('liquidatedDamages.capPercent', 'liquidatedDamages.present'), input: 'percent' },
      flag('nonSolicitation.present'),
      { ...asked('nonSolicitation.months', 'nonSolicitation.present'), input: 'integer', unit: 'months' },
      {
        ...choice('nonSolicitation.target', 'target', ['staff', 'clients', 'both']),
        askedWhen: 'nonSolicitation.present',
      },
      flag('residualKnowledge.present'),
    ],
  },
  {
    id: 'disputes',
    questions: [
      choice('lawGoverning', 'country', countries),
      choice('disputeForum', 'forum', ['court', 'arbitration']),
      choice('disputeSeat', 'country', countries),
      { id: 'disputeCity', label: 'disputeCity', input: 'linePair' },
      { id: 'disputeRules', label: 'disputeRules', input: 'linePair' },
      choice('prevailingLanguage', 'language', [...draftLanguages, 'equal']),
    ],
  },
  {
    id: 'personalData',
    questions: [
      flag('personalData.used'),
      { ...flag('personalData.crossBorder'), askedWhen: 'personalData.used' },
      { ...flag('personalData.separateConsent'), askedWhen: 'personalData.crossBorder' },
    ],
  },
  {
    id: 'signing',
    questions: [
      choice('signMethod', 'signMethod', ['paper', 'qualified', 'platform', 'drawnImage']),
      { id: 'signedOn', label: 'signedOn', input: 'date' },
      flag('signed'),
      { id: 'clausesOff', label: 'clausesOff', input: 'clauses' },
    ],
  },
]

function partyQuestions(party: 'partyDisclosing' | 'partyReceiving'): Question[] {
  const fields = [
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
  return fields.map((field) => ({ id: `${party}.${field}`, label: `party.${field}`, input: 'line' }))
}

function asked(id: string, askedWhen: string) {
  return { id, label: id, askedWhen }
}

function flag(id: string): Question {
  return { id, label: id, input: 'flag' }
}

function integer(id: string, unit: NonNullable<Question['unit']>): Question {
  return { id, label: id, input: 'integer', unit }
}

function choice(id: string, list: string, options: readonly string[]): Question {
  return { id, label: id, input: 'choice', list, options }
}

function choices(id: string, list: string, options: readonly string[]): Question {
  return { id, label: id, input: 'choices', list, options }
}
