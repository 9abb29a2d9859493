import { describe, expect, it } from 'vitest'
import { contract, type MethodName } from '../../../shared/contract.ts'
import { createThaiEngagement, entryAt } from '../../support/field-day.ts'
import { openTestApp, type TestApp } from '../../support/open-app.ts'

const nobody = '01900000-0000-7000-8000-000000000000'

/** An input for each method that would be lawful, were the records it names there. */
const inputs: Readonly<Record<MethodName, Record<string, unknown>>> = {
  'vault.status': {},
  'vault.create': { passphrase: 'another passphrase' },
  'vault.unlock': { passphrase: 'another passphrase' },
  'vault.lock': {},
  'vault.changePassphrase': { passphrase: 'another passphrase', newPassphrase: 'a third passphrase' },
  'vault.backup': {},
  'vault.restore': { backupId: 'no-such-backup' },
  'programmes.list': {},
  'experts.create': { name: '試験 花子', languages: ['ja'] },
  'experts.list': {},
  'companies.create': { name: '試験', kind: 'domestic', parentId: nobody },
  'companies.list': {},
  'engagements.create': { companyId: nobody, region: 'TH', kind: 'hands-on', fiscalYear: 2024 },
  'engagements.get': { id: nobody },
  'engagements.list': {},
  'engagements.advance': { id: nobody, to: '03' },
  'sites.create': {
    engagementId: nobody,
    name: '工場',
    kind: 'factory',
    timeZone: 'Asia/Bangkok',
    language: 'th',
  },
  'plans.get': { engagementId: nobody },
  'plans.applyTemplate': { engagementId: nobody, template: 'case-1' },
  'plans.set': { engagementId: nobody, lines: [] },
  'plans.move': { engagementId: nobody, from: 'review', to: 'drafting', minutes: 60 },
  'plans.forecast': { engagementId: nobody, today: '2024-09-03' },
  'hours.add': entryAt(
    { engagement: { id: nobody }, expert: { id: nobody }, site: { id: nobody } },
    '2024-09-03T09:00',
    '2024-09-03T11:30',
  ),
  'hours.update': { id: nobody, note: 'x' },
  'hours.remove': { id: nobody },
  'hours.restore': { id: nobody },
  'hours.list': { engagementId: nobody },
  'hours.summary': { engagementId: nobody },
  'hours.addProof': { entryId: nobody, kind: 'finding', id: nobody },
  'hours.attachProof': { entryId: nobody, path: '/nowhere/minutes.docx' },
  'hours.saveProof': { id: nobody, out: '/nowhere/minutes.docx' },
  'hours.removeProof': { id: nobody },
  'hours.restoreProof': { id: nobody },
  'hours.proofs': { engagementId: nobody },
  'hours.proofTargets': { engagementId: nobody },
  'hours.correct': { id: nobody, reason: '時刻の誤り' },
  'hours.conflicts': { engagementId: nobody },
  'hours.months': { engagementId: nobody },
  'hours.closeMonth': { engagementId: nobody, month: '2024-09' },
  'hours.reopenMonth': { engagementId: nobody, month: '2024-09', reason: '記録漏れ' },
  'hours.getRounding': { engagementId: nobody },
  'hours.setRounding': { engagementId: nobody, stepMinutes: 15, mode: 'up' },
  'timer.status': {},
  'timer.start': {
    engagementId: nobody,
    expertId: nobody,
    siteId: nobody,
    menuItem: 'assessment',
    service: 'consultation',
  },
  'timer.pause': {},
  'timer.resume': {},
  'timer.switch': { menuItem: 'follow-up' },
  'timer.stop': { endedAt: '2024-09-03T12:00' },
  'hours.writeLog': { engagementId: nobody, format: 'xlsx', out: '/nowhere/log.xlsx' },
  'hours.signOffs': { engagementId: nobody },
  'hours.sign': { engagementId: nobody, party: 'expert', signer: '試験 花子' },
  'hours.removeSignOff': { id: nobody },
  'allotments.card': {},
  'allotments.issue': { engagementId: nobody, to: 'KAGIMORI1.AA.AA', minutes: 60 },
  'allotments.save': { id: nobody, out: '/nowhere/a.kagimori-allotment' },
  'allotments.accept': { text: 'KAGIMORI1.AA.AA' },
  'allotments.report': { engagementId: nobody },
  'allotments.release': { engagementId: nobody, device: 'AAAAA-BBBBB-CCCCC-DDDDD', reason: '紛失' },
  'allotments.list': { engagementId: nobody },
  'checklists.list': {},
  'checklists.get': { id: 'no-such-checklist', language: 'th' },
  'checklists.compare': { id: 'no-such-checklist', from: '1', to: '2', language: 'th' },
  'checklists.importXlsform': { path: '/nowhere/form.xlsx' },
  'checklists.exportXlsform': { id: 'no-such-checklist', out: '/nowhere/form.xlsx' },
  'checklists.importPack': { path: '/nowhere/pack.json' },
  'checklists.exportPack': { id: 'no-such-checklist', out: '/nowhere/pack.json' },
  'checklists.remove': { id: 'no-such-checklist', version: '1' },
  'inspections.start': { engagementId: nobody, siteId: nobody },
  'inspections.get': { id: nobody },
  'inspections.outline': { id: nobody },
  'inspections.findings': { inspectionId: nobody, zoneId: null },
  'inspections.list': { engagementId: nobody },
  'inspections.recordFinding': { inspectionId: nobody, itemId: 'IV-01', answer: 'ok' },
  'inspections.changeVersion': { inspectionId: nobody, version: '2.0.0' },
  'inspections.addZone': { inspectionId: nobody, kind: 'line' },
  'inspections.updateZone': { inspectionId: nobody, zoneId: 'line', kind: 'gate' },
  'inspections.orderZones': { inspectionId: nobody, zoneIds: [] },
  'inspections.removeZone': { inspectionId: nobody, zoneId: 'line' },
  'inspections.restoreZone': { inspectionId: nobody, zoneId: 'line' },
  'inspections.keepFinding': { findingId: nobody, isKept: true },
  'inspections.addAction': { findingId: nobody, measureId: 'O1-E-1' },
  'inspections.updateAction': { actionId: nobody, owner: 'x' },
  'inspections.removeAction': { actionId: nobody },
  'inspections.restoreAction': { actionId: nobody },
  'inspections.adoptProposals': { inspectionId: nobody },
  'inspections.setTextStates': { inspectionId: nobody, side: 'ja', from: 'draft', to: 'checked' },
  'inspections.ranking': { inspectionId: nobody },
  'inspections.setWeights': { inspectionId: nobody, weights: null },
  'inspections.measures': { inspectionId: nobody, itemId: 'IV-01' },
  'inspections.score': { inspectionId: nobody },
  'inspections.openPoints': { inspectionId: nobody },
  'inspections.report': {
    inspectionId: nobody,
    format: 'word',
    languages: 'both',
    out: '/nowhere/report.docx',
  },
  'inspections.editPhoto': { id: nobody, edits: { rotation: 0, arrows: [], boxes: [], redactions: [] } },
  'inspections.photoLedger': { engagementId: nobody },
  'inspections.listPhotos': { inspectionId: nobody },
  'inspections.addPhoto': { findingId: nobody, dataBase64: 'AAAA' },
  'inspections.updatePhoto': { id: nobody, caption: 'x' },
  'inspections.removePhoto': { id: nobody },
  'inspections.restorePhoto': { id: nobody },
  'inspections.readPhoto': { id: nobody },
  'assets.list': { engagementId: nobody },
  'assets.add': { engagementId: nobody, name: { ja: '金型図面' } },
  'assets.update': { id: nobody, level: 'confidential' },
  'assets.remove': { id: nobody },
  'assets.restore': { id: nobody },
  'drafts.create': { engagementId: nobody, kind: 'NDA_UNI', jurisdiction: 'TH' },
  'drafts.get': { id: nobody },
  'drafts.list': { engagementId: nobody },
  'drafts.setAnswers': { draftId: nobody, answers: {} },
  'drafts.setText': { draftId: nobody, clauseId: 'C-DEF', key: 'meaning', side: 'ja', text: '本文' },
  'drafts.confirmText': { draftId: nobody, clauseId: 'C-DEF', key: 'meaning' },
  'drafts.applyFix': { draftId: nobody, ruleId: 'L-ALL-03' },
  'drafts.lint': { draftId: nobody },
  'drafts.versions': { draftId: nobody },
  'drafts.compare': { draftId: nobody, before: nobody, after: null },
  'drafts.renderChanges': { draftId: nobody, before: nobody, after: null, out: '/nowhere/changes.docx' },
  'drafts.curing': { inspectionId: nobody, itemId: 'PE-03' },
  'drafts.render': { draftId: nobody, format: 'docx', languages: ['ja', 'th'], out: '/nowhere/nda.docx' },
  'reviews.create': {
    engagementId: nobody,
    path: '/nowhere/nda.docx',
    kind: 'NDA_UNI',
    jurisdiction: 'TH',
  },
  'reviews.get': { id: nobody },
  'reviews.list': { engagementId: nobody },
  'reviews.setVerdict': { id: nobody, clauseId: 'C-RET', verdict: null },
  'reviews.remove': { id: nobody },
  'reviews.restore': { id: nobody },
  'reviews.render': { id: nobody, format: 'docx', out: '/nowhere/review.docx' },
  'lawpacks.list': {},
  'lawpacks.import': { path: '/nowhere/law.json' },
  'lawpacks.export': { out: '/nowhere/law.json' },
  'lawpacks.remove': { jurisdiction: 'TH' },
  'clauses.list': { kind: 'EC_CONF', jurisdiction: 'TH', languages: ['ja', 'th'] },
  'lint.check': { kind: 'NDA_UNI', jurisdiction: 'TH', clauses: ['C-DEF'], answers: {}, texts: {} },
  'cures.list': { engagementId: nobody },
  'selfCheck.questions': { language: 'th' },
  'selfCheck.list': { engagementId: nobody },
  'selfCheck.get': { id: nobody },
  'selfCheck.start': { engagementId: nobody, siteId: nobody, checkedOn: '2024-08-20' },
  'selfCheck.record': { selfCheckId: nobody, questionId: 'SC-01', answer: 'A' },
  'selfCheck.remove': { id: nobody },
  'selfCheck.restore': { id: nobody },
  'followUp.get': { engagementId: nobody },
  'followUp.record': { engagementId: nobody, outcome: 'introduced' },
  'exchange.list': { engagementId: nobody },
  'exchange.export': { engagementId: nobody, out: '/nowhere/field-day.xlsx' },
  'exchange.verify': { path: '/nowhere/field-day.xlsx' },
  'exchange.batches': { engagementId: nobody },
  'exchange.receive': { exportId: nobody, receivedOn: '2024-09-30' },
  'exchange.acknowledge': { path: '/nowhere/field-day.xlsx', out: '/nowhere/a.kagimori-receipt' },
  'exchange.takeReceipt': { path: '/nowhere/a.kagimori-receipt' },
  'exchange.read': { path: '/nowhere/field-day.xlsx' },
  'exchange.preview': { path: '/nowhere/field-day.xlsx' },
  'exchange.import': { path: '/nowhere/field-day.xlsx' },
  'exchange.wipePreview': { engagementId: nobody },
  'exchange.wipe': { engagementId: nobody, confirmation: '00000000', out: '/nowhere/certificate.docx' },
  'exchange.wipes': {},
  'exchange.wipeCertificate': { id: nobody, out: '/nowhere/certificate.docx' },
  'exchange.consolidate': { paths: ['/nowhere'], out: '/nowhere/sum.xlsx' },
}
const methods = Object.keys(contract) as MethodName[]

async function snapshot({ call }: TestApp): Promise<unknown> {
  return [
    await call('experts.list', {}),
    await call('companies.list', {}),
    await call('engagements.list', {}),
    await call('hours.list', { includeRemoved: true }),
  ]
}

describe('every method of the contract', () => {
  it('refuses what its schema does not allow, names the field and changes nothing', async () => {
    const test = await openTestApp()
    await createThaiEngagement(test)
    const before = await snapshot(test)
    for (const method of methods) {
      for (const input of [null, [], 'text', 7, true]) {
        expect((await test.refuse(method, input)).code, `${method} ${input}`).toBe('INVALID_INPUT')
      }
      const unknown = await test.refuse(method, { ...inputs[method], unknownField: 1 })
      expect(unknown, method).toMatchObject({
        code: 'INVALID_INPUT',
        details: { fields: [{ path: 'unknownField', reason: 'unknown-field' }] },
      })
      const prototype = JSON.parse(`{"__proto__":{"polluted":true}${restOf(inputs[method])}}`)
      expect((await test.refuse(method, prototype)).code, method).toBe('INVALID_INPUT')
      for (const field of Object.keys(inputs[method])) {
        const wrong = await test.refuse(method, { ...inputs[method], [field]: { not: 'this' } })
        const { fields } = wrong.details as { fields: { path: string }[] }
        expect(wrong.code, `${method} ${field}`).toBe('INVALID_INPUT')
        expect(fields[0]?.path.split('.')[0], method).toBe(field)
      }
    }
    expect(await snapshot(test)).toEqual(before)
  })

  it('knows which may take long: idleness cuts those off no more, but not for what a screen repeats', async () => {
    const { app } = await openTestApp()
    const long = ['exchange.export', 'hours.writeLog', 'vault.backup', 'vault.unlock']
    expect([...long, 'timer.status', 'hours.add', 'toString'].filter(app.takesLong)).toEqual(long)
  })

  it('says NOT_FOUND of a record that is not there', async () => {
    const test = await openTestApp()
    for (const method of methods.filter((name) => Object.values(inputs[name]).includes(nobody))) {
      expect((await test.refuse(method, inputs[method])).code, method).toBe('NOT_FOUND')
    }
  })

  it('refuses text that can not be kept as it stands', async () => {
    const test = await openTestApp()
    const { engagement, site } = await createThaiEngagement(test)
    const { id } = await test.call('inspections.start', { engagementId: engagement.id, siteId: site.id })
    const finding = { inspectionId: id, itemId: 'IV-01', answer: 'ok' }
    expect(
      await test.refuse('inspections.recordFinding', { ...finding, note: { local: 'a\ud83d' } }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: [{ path: 'note.local', reason: 'bad-format' }] },
    })
    const kept = '=1+1 \u0000 \u202eעברית 👩‍👩‍👧 𠮷 __proto__ _x0041_ \r\n\t ไทย'
    const { note } = await test.call('inspections.recordFinding', {
      ...finding,
      answer: 'ok',
      note: { ja: kept },
    })
    expect(note.ja).toBe(kept)
    const [stored] = (await test.call('inspections.get', { id })).findings
    expect(stored?.note.ja).toBe(kept)
  })

  it('is named exactly, or not at all', async () => {
    const { refuse } = await openTestApp()
    for (const name of ['', 'hours', 'hours.add ', 'Hours.Add', 'toString', '__proto__', 'constructor']) {
      expect(await refuse(name, {})).toMatchObject({
        code: 'INVALID_INPUT',
        details: { fields: [{ path: 'method', reason: 'unknown-method' }] },
      })
    }
  })
})

function restOf(input: Record<string, unknown>): string {
  const json = JSON.stringify(input).slice(1, -1)
  return json === '' ? '' : `,${json}`
}
