import type { Output } from '../../shared/contract.ts'
import type { Must } from './demo-caller.ts'
import type { FieldDay } from './field-day.ts'
import { recordInspection } from './record-inspection.ts'

type Engagement = Output<'engagements.create'>
type Inspection = Output<'inspections.get'>

/** What the day left in the vault; engagements by the key of the sample inputs. */
export type RecordedDay = {
  readonly engagements: ReadonlyMap<string, Engagement>
  readonly inspections: readonly Inspection[]
}

/** Enters people, companies, engagements, plans, hours and inspections as the sample inputs say. */
export async function recordFieldDay(must: Must, day: FieldDay, fixturesDir: string): Promise<RecordedDay> {
  const experts = await createExperts(must, day)
  const engagements = await createEngagements(must, day)
  for (const { engagement, expert, site, ...entry } of day.hours) {
    const { id: engagementId, sites } = pick(engagements, engagement)
    await must('hours.add', {
      ...entry,
      engagementId,
      expertId: pick(experts, expert),
      siteId: siteAt(sites, site),
    })
  }
  const inspections: Inspection[] = []
  for (const inspection of day.inspections) {
    const { id: engagementId, sites } = pick(engagements, inspection.engagement)
    const place = { engagementId, siteId: siteAt(sites, inspection.site) }
    inspections.push(await recordInspection(must, place, inspection, fixturesDir))
  }
  return { engagements, inspections }
}

/** The id of the site at a position of its engagement. */
export function siteAt(sites: Engagement['sites'], position: number): string {
  const site = sites[position]
  if (site === undefined) throw new Error(`the sample inputs name site ${position}, which is not there`)
  return site.id
}

/** The record that the sample inputs know by a key. */
export function pick<T>(records: ReadonlyMap<string, T>, key: string): T {
  const record = records.get(key)
  if (record === undefined) throw new Error(`the sample inputs name ${key}, which is not there`)
  return record
}

async function createExperts(must: Must, day: FieldDay): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, ...expert } of day.experts) ids.set(key, (await must('experts.create', expert)).id)
  return ids
}

async function createEngagements(must: Must, day: FieldDay): Promise<Map<string, Engagement>> {
  const companies = new Map<string, string>()
  for (const { key, parent, ...company } of day.companies) {
    const parentId = parent === undefined ? null : pick(companies, parent)
    companies.set(key, (await must('companies.create', { ...company, parentId })).id)
  }
  const engagements = new Map<string, Engagement>()
  for (const { key, company, plan, steps, ...input } of day.engagements) {
    const engagement = await must('engagements.create', { ...input, companyId: pick(companies, company) })
    const { lines } = await must('plans.applyTemplate', { engagementId: engagement.id, template: plan })
    await must('plans.set', { engagementId: engagement.id, lines, agreed: true })
    for (const to of steps) await must('engagements.advance', { id: engagement.id, to })
    engagements.set(key, engagement)
  }
  return engagements
}
