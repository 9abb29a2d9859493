import type { Input } from '../../shared/contract.ts'
import type { TestApp } from './open-app.ts'

/** An invented company with an adopted engagement in Thailand, one factory and one expert. */
export async function createThaiEngagement({ call }: Pick<TestApp, 'call'>) {
  const expert = await call('experts.create', { name: '試験 花子', languages: ['ja', 'th'] })
  const company = await call('companies.create', { name: '彩波精機株式会社', kind: 'domestic' })
  const engagement = await call('engagements.create', {
    companyId: company.id,
    region: 'TH',
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [{ name: '第一工場', kind: 'factory', country: 'TH', timeZone: 'Asia/Bangkok', language: 'th' }],
  })
  return { expert, company, engagement, site: engagement.sites[0] ?? fail() }
}

/** A time entry of the given local times at a site. */
export function entryAt(
  ids: { engagement: { id: string }; expert: { id: string }; site: { id: string } },
  startsAt: string,
  endsAt: string,
  more: Partial<Input<'hours.add'>> = {},
): Input<'hours.add'> {
  return {
    engagementId: ids.engagement.id,
    expertId: ids.expert.id,
    siteId: ids.site.id,
    menuItem: 'assessment',
    service: 'consultation',
    startsAt,
    endsAt,
    billable: true,
    ...more,
  }
}

function fail(): never {
  throw new Error('the engagement came back without its site')
}
