import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLaptops, type TestLaptop, work } from '../../../support/share-budget.ts'

const isLong = process.env.KAGIMORI_LONG !== undefined
const cap = 1380

const act = fc.record({
  kind: fc.constantFrom(
    ...(['issue', 'give back', 'deliver', 'deliver', 'deliver', 'add', 'add', 'change'] as const),
    ...(['remove', 'restore', 'report', 'release', 'take over'] as const),
  ),
  laptop: fc.nat(2),
  which: fc.nat(1000),
  minutes: fc.integer({ min: 1, max: 600 }),
})

const lawful = new Set([
  'ALLOTMENT_REFUSED',
  'NOT_ALLOTTED',
  'HOURS_CAP_EXCEEDED',
  'HOURS_OVERLAP',
  'NOT_FOUND',
])

test('random histories of three real laptops keep the cap, whatever arrives when and how often', {
  timeout: 0,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 60 }), async (acts) => {
      const { lead, engagementId, others } = await openLaptops('B', 'C')
      const laptops = [lead, ...others]
      const papers: { readonly to: TestLaptop; readonly text: string }[] = []
      const days = [1, 1, 1]
      let isReleased = false
      for (const { kind, laptop: index, which, minutes } of acts) {
        const laptop = laptops[index] as TestLaptop
        const other = others[which % 2] as TestLaptop
        const entries = (await laptop.call('hours.list', { includeRemoved: true })).items
        const entry = entries[which % Math.max(1, entries.length)]
        const paper = papers[which % Math.max(1, papers.length)]
        const attempt = async (to: TestLaptop, method: string, input: object) => {
          const result = await to.app.call(method, input)
          if (!result.ok) expect(lawful, `${method} ${result.code}`).toContain(result.code)
          return result.ok ? (result.value as { text: string }) : null
        }
        switch (kind) {
          case 'issue': {
            const made = await attempt(lead, 'allotments.issue', { engagementId, to: other.card, minutes })
            if (made) papers.push({ to: other, text: made.text })
            break
          }
          case 'give back':
          case 'report': {
            const method = kind === 'report' ? 'allotments.report' : 'allotments.issue'
            const made = await attempt(other, method, {
              engagementId,
              ...(kind === 'report' ? {} : { minutes }),
            })
            if (made) papers.push({ to: lead, text: made.text })
            break
          }
          case 'deliver':
            if (paper) await attempt(paper.to, 'allotments.accept', { text: paper.text })
            break
          case 'add': {
            const isHere = (await laptop.call('engagements.list', {})).items.length > 0
            const day = days[index] ?? 1
            if (!isHere || day > 30) break
            days[index] = day + 1
            await attempt(laptop, 'hours.add', await work(laptop, engagementId, day, minutes))
            break
          }
          case 'change':
            if (entry) {
              const end = new Date(Date.parse(`${entry.startsAt}:00Z`) + minutes * 60_000)
              const endsAt = end.toISOString().slice(0, 16)
              await attempt(laptop, 'hours.update', { id: entry.id, endsAt })
            }
            break
          case 'remove':
          case 'restore':
            if (entry) await attempt(laptop, `hours.${kind}`, { id: entry.id })
            break
          case 'take over':
            if (entry) await attempt(laptop, 'hours.update', { id: entry.id, billable: which % 3 > 0 })
            break
          case 'release': {
            const release = { engagementId, device: other.id, reason: '紛失' }
            isReleased = (await attempt(lead, 'allotments.release', release)) !== null || isReleased
          }
        }
        const summary = await lead.call('hours.summary', { engagementId })
        expect(summary.billedMinutes).toBeLessThanOrEqual(cap)
        const known = await lead.call('allotments.list', { engagementId })
        expect(known.spentMinutes).toBeLessThanOrEqual(known.heldMinutes ?? 0)
        for (const each of known.laptops) {
          const entitled = each.allottedMinutes - each.returnedMinutes - each.releasedMinutes
          expect(each.spentMinutes).toBeLessThanOrEqual(entitled)
        }
      }
      if (isReleased) return
      const spent = await Promise.all(
        laptops.map(async ({ app }) => {
          const list = await app.call('allotments.list', { engagementId })
          return list.ok ? (list.value as { spentMinutes: number }).spentMinutes : 0
        }),
      )
      expect(spent.reduce((sum, minutes) => sum + minutes, 0)).toBeLessThanOrEqual(cap)
    }),
    { numRuns: isLong ? 300 : 5, seed: 20240903, endOnFailure: true },
  )
})
