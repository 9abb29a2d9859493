import { createThaiEngagement } from './field-day.ts'
import { openTestApp, type TestApp } from './open-app.ts'

/** A laptop with its card. */
export type TestLaptop = TestApp & { readonly id: string; readonly card: string }

/** Opens a laptop on a vault of its own. */
export async function openLaptop(name: string): Promise<TestLaptop> {
  const app = await openTestApp()
  const { id, text } = await app.call('allotments.card', { name })
  return { ...app, id, card: text }
}

/** A laptop that leads an engagement of 23 hours, and others that know nothing of it yet. */
export async function openLaptops(...names: readonly string[]) {
  const lead = await openLaptop('本部')
  const ids = await createThaiEngagement(lead)
  const others = await Promise.all(names.map(openLaptop))
  return { lead, ids, engagementId: ids.engagement.id, others }
}

/** Allots minutes to a laptop and lets it take them; answers the paper. */
export async function allot(lead: TestLaptop, to: TestLaptop, engagementId: string, minutes: number) {
  const paper = await lead.call('allotments.issue', { engagementId, to: to.card, minutes })
  await to.call('allotments.accept', { text: paper.text })
  return paper.text
}

/** Records an entry of an expert of that laptop on a day of September 2024, from nine o'clock. */
export async function work(laptop: TestLaptop, engagementId: string, day: number, minutes: number) {
  const { items } = await laptop.call('experts.list', {})
  const name = `${laptop.id.slice(0, 5)} 専門家`
  const own = items.find((each) => each.name === name)
  const expert = own ?? (await laptop.call('experts.create', { name, languages: [] }))
  const { sites } = await laptop.call('engagements.get', { id: engagementId })
  const date = `2024-09-${String(day).padStart(2, '0')}`
  const end = 9 * 60 + minutes
  const clock = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
  return {
    engagementId,
    expertId: expert.id,
    siteId: sites[0]?.id ?? null,
    menuItem: 'assessment',
    service: 'consultation' as const,
    startsAt: `${date}T09:00`,
    endsAt: `${date}T${clock}`,
    billable: true,
  }
}
