import type { CheckedInput } from '../../shared/contract.ts'
import type { Company, Expert, Site } from '../../shared/engagements/contract.ts'
import { refuseStep } from '../../shared/engagements/steps.ts'
import { isTimeZone, supportPeriod } from '../../shared/hours/index.ts'
import { programmeOf, programmes } from '../../shared/programmes/index.ts'
import { type FieldProblem, fail, invalid, ok } from '../../shared/result.ts'
import type { Handlers, MethodsOf } from '../context.ts'
import { newId } from '../new-id.ts'
import { unlinkedOf } from '../proofs/index.ts'
import { createEngagementKey } from '../vault/index.ts'
import {
  countDesks,
  findEngagement,
  findHandsOn,
  insertEngagement,
  insertSite,
  insertStepChange,
  minuteTotals,
  updateStep,
} from './engagement-store.ts'
import { findCompany, insertCompany, insertExpert, listCompanies, listExperts } from './people-store.ts'
import { planHandlers } from './plans.ts'
import { programmeOfEngagement, readEngagement, readEngagements } from './read-engagement.ts'

type SiteInput = Omit<CheckedInput<'sites.create'>, 'engagementId'>

/** The methods of the area: programmes, experts, companies, engagements, sites and plans. */
export const engagementsHandlers: Handlers<
  MethodsOf<'programmes' | 'experts' | 'companies' | 'engagements' | 'sites' | 'plans'>
> = {
  'programmes.list': () => ok({ items: [...programmes] }),

  'experts.create': ({ db, now }, input) => {
    const expert: Expert = { id: newId(), ...input }
    insertExpert(db, expert, now)
    return ok(expert)
  },

  'experts.list': ({ db }) => ok({ items: listExperts(db) }),

  'companies.create': ({ db, now }, input) => {
    if (input.parentId && !findCompany(db, input.parentId))
      return fail('NOT_FOUND', { companyId: input.parentId })
    const company: Company = {
      id: newId(),
      name: input.name,
      nameLocal: input.nameLocal ?? null,
      nameEnglish: input.nameEnglish ?? null,
      kind: input.kind,
      parentId: input.parentId ?? null,
    }
    insertCompany(db, company, now)
    return ok(company)
  },

  'companies.list': ({ db }) => ok({ items: listCompanies(db) }),

  'engagements.create': ({ db, now }, input) => {
    const problems = findEngagementProblems(input)
    if (problems.length > 0) return invalid(...problems)
    if (!findCompany(db, input.companyId)) return fail('NOT_FOUND', { companyId: input.companyId })
    const region = input.region ?? null
    if (input.kind === 'desk') {
      const used = countDesks(db, input.companyId)
      const allowed = programmeOf(input.fiscalYear)?.desk?.perCompany ?? null
      if (allowed !== null && used.count >= allowed)
        return fail('DESK_ALREADY_USED', { engagementId: used.firstId })
    } else if (region !== null) {
      const twin = findHandsOn(db, { companyId: input.companyId, region, fiscalYear: input.fiscalYear })
      if (twin) return fail('DUPLICATE_ENGAGEMENT', { engagementId: twin.id })
    }
    const id = newId()
    const adoptedOn = input.adoptedOn ?? null
    const step = input.kind === 'desk' ? null : adoptedOn === null ? '01' : '02'
    const { companyId, kind, fiscalYear } = input
    insertEngagement(db, { id, companyId, region, kind, fiscalYear, step, adoptedOn }, now)
    createEngagementKey(db, id)
    if (step) insertStepChange(db, { id: newId(), engagementId: id, from: null, to: step, reason: null, now })
    for (const site of input.sites) insertSite(db, toSite(id, site))
    return ok(mustRead(db, id))
  },

  'engagements.get': ({ db }, { id }) => {
    const engagement = readEngagement(db, id)
    return engagement ? ok(engagement) : fail('NOT_FOUND', { engagementId: id })
  },

  'engagements.list': ({ db }) => ok({ items: readEngagements(db) }),

  'engagements.advance': ({ db, now }, input) => {
    const engagement = findEngagement(db, input.id)
    if (!engagement) return fail('NOT_FOUND', { engagementId: input.id })
    const from = engagement.step
    if (from === null) return fail('STEP_NOT_ALLOWED', { reason: 'desk-has-no-steps', from, to: input.to })
    // A date once set stands: hours were billed by it.
    if (input.adoptedOn !== undefined && (input.to === '01' || engagement.adoptedOn !== null))
      return invalid({ path: 'adoptedOn', reason: 'not-at-this-step' })
    const adoptedOn = input.to === '01' ? null : (input.adoptedOn ?? engagement.adoptedOn)
    const { lastDay } = supportPeriod(engagement, programmeOfEngagement(engagement))
    if (adoptedOn !== null && lastDay !== null && adoptedOn > lastDay)
      return invalid({ path: 'adoptedOn', reason: 'after-last-day', choices: [lastDay] })
    const reason = input.reason ?? null
    const hasTimeEntries = minuteTotals(db, input.id).size > 0
    const refusal = refuseStep({ from, to: input.to, reason, hasTimeEntries })
    if (refusal) return fail('STEP_NOT_ALLOWED', { reason: refusal, from, to: input.to })
    const unlinked = input.to === '06' && from === '05' && !reason?.trim() ? unlinkedOf(db, input.id) : []
    if (unlinked.length > 0) {
      const minutes = unlinked.reduce((sum, entry) => sum + entry.minutes, 0)
      return fail('PROOF_MISSING', { minutes, entries: unlinked.length })
    }
    updateStep(db, input.id, input.to, adoptedOn)
    insertStepChange(db, { id: newId(), engagementId: input.id, from, to: input.to, reason, now })
    return ok(mustRead(db, input.id))
  },

  'sites.create': ({ db }, { engagementId, ...input }) => {
    if (!isTimeZone(input.timeZone)) return invalid({ path: 'timeZone', reason: 'unknown-time-zone' })
    if (!findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
    const site = toSite(engagementId, input)
    insertSite(db, site)
    return ok(site)
  },

  ...planHandlers,
}

function findEngagementProblems(input: CheckedInput<'engagements.create'>): FieldProblem[] {
  const programme = programmeOf(input.fiscalYear)
  if (!programme) {
    return [
      {
        path: 'fiscalYear',
        reason: 'unknown-fiscal-year',
        choices: programmes.map((each) => each.fiscalYear),
      },
    ]
  }
  const problems: FieldProblem[] = []
  if (input.kind === 'desk' && programme.desk === null)
    problems.push({ path: 'kind', reason: 'not-in-programme' })
  if (input.kind === 'hands-on' && input.region === undefined) {
    problems.push({ path: 'region', reason: 'required', choices: programme.regions })
  }
  if (input.region !== undefined && !programme.regions.includes(input.region)) {
    problems.push({ path: 'region', reason: 'not-in-programme', choices: programme.regions })
  }
  const { lastDay } = programme.handsOn
  if (input.adoptedOn !== undefined && lastDay !== null && input.adoptedOn > lastDay) {
    problems.push({ path: 'adoptedOn', reason: 'after-last-day', choices: [lastDay] })
  }
  input.sites.forEach((site, index) => {
    if (!isTimeZone(site.timeZone))
      problems.push({ path: `sites.${index}.timeZone`, reason: 'unknown-time-zone' })
  })
  return problems
}

function toSite(engagementId: string, input: SiteInput): Site {
  return {
    id: newId(),
    engagementId,
    name: input.name,
    nameLocal: input.nameLocal ?? null,
    kind: input.kind,
    country: input.country ?? null,
    timeZone: input.timeZone,
    language: input.language,
  }
}

function mustRead(db: Parameters<typeof readEngagement>[0], id: string) {
  const engagement = readEngagement(db, id)
  if (!engagement) throw new Error(`engagement ${id} is gone right after it was written`)
  return engagement
}
