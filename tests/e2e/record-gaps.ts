import type { Input } from '../../shared/contract.ts'
import { callVault } from '../support/call-vault.ts'

/**
 * Inspects the two sites of the Thai vault: the factory with gaps of every kind, parked answers and an older
 * version of its checklist, the office with five hundred gaps.
 */
export async function recordGaps(vaultDir: string, passphrase: string): Promise<void> {
  await callVault(vaultDir, passphrase, async (call) => {
    const { items } = await call('engagements.list', {})
    const engagementId = items[0]?.id ?? ''
    const { sites } = await call('engagements.get', { id: engagementId })
    const start = (kind: 'factory' | 'office') =>
      call('inspections.start', { engagementId, siteId: sites.find((site) => site.kind === kind)?.id ?? '' })

    const factory = await start('factory')
    const zoneOf = (kind: string) => factory.zones.find((zone) => zone.kind === kind)?.id ?? null
    const record = (
      itemId: string,
      input: Omit<Input<'inspections.recordFinding'>, 'inspectionId' | 'itemId'>,
    ) => call('inspections.recordFinding', { inspectionId: factory.id, itemId, ...input })
    const note = { ja: '入退室の記録が1か月分しかない', local: 'มีบันทึกการเข้าออกเพียงหนึ่งเดือน' }
    await record('PF-02', { answer: 'na' })
    await record('PF-03', { answer: 'missing', assetLevel: 'strictly-confidential', note })
    await record('PF-08', { answer: 'missing', zoneId: zoneOf('mould-store'), note: { ja: '台帳がない' } })
    await record('MS-01', {
      answer: 'missing',
      assetLevel: 'strictly-confidential',
      note: { ja: '任命書がない' },
    })
    await record('IV-01', { answer: 'partial', assetLevel: 'confidential', severity: 'critical' })
    await record('IV-04', { answer: 'missing', assetLevel: 'confidential' })
    await record('IV-03', { answer: 'missing', severity: 'medium' })
    await record('PF-01', { answer: 'partial', zoneId: zoneOf('gate') })
    const own = await record('PE-01', {
      answer: 'missing',
      assetLevel: 'strictly-confidential',
      action: { ja: '誓約書を集める', local: 'เก็บหนังสือรับรองการรักษาความลับ' },
    })
    await call('inspections.updateAction', {
      actionId: own.actions[0]?.id ?? '',
      costTier: 'none',
      effort: 'days',
      owner: 'ソムチャイ・ジャイディー',
      dueOn: '2024-10-31',
      isQuickWin: true,
    })
    const zoneId = zoneOf('mould-store')
    if (zoneId !== null) await call('inspections.removeZone', { inspectionId: factory.id, zoneId })
    await call('inspections.changeVersion', { inspectionId: factory.id, version: '1.0.0' })

    const office = await start('office')
    const checklist = await call('checklists.get', { id: 'standard', language: 'th' })
    const answerable = checklist.items.filter(({ type, relevant }) => type === 'check' && relevant === null)
    const levels = ['strictly-confidential', 'confidential', 'internal'] as const
    const places = Array.from({ length: 10 }, (_, zone) => answerable.map(({ id }) => ({ id, zone }))).flat()
    for (const [index, { id, zone }] of places.slice(0, 500).entries()) {
      await call('inspections.recordFinding', {
        inspectionId: office.id,
        itemId: id,
        zoneId: `zone-${zone}`,
        answer: index % 2 === 0 ? 'missing' : 'partial',
        assetLevel: levels[index % 3] ?? null,
      })
    }
  })
}
