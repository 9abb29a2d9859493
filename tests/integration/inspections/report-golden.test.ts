import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { uiLanguages } from '../../../shared/languages.ts'
import { recordForReport } from '../../support/report-inspection.ts'
import { openReportApp, readParts, textOf } from './report-app.ts'

/** What the sample's answers are worth: ok 1, partial ½, two missing 0, of four items. */
const overall = { key: '', percent: 37.5, points: 1.5, answered: 4, unchecked: 79, notApplicable: 1 }

/** How each language writes the score. */
const written: Readonly<Record<string, string>> = {
  ja: '37.5%',
  en: '37.5%',
  'zh-CN': '37.5%',
  th: '37.5%',
  vi: '37,5%',
  id: '37,5%',
  hi: '37.5%',
  de: '37,5\u00a0%',
  fr: '37,5\u00a0%',
}

test.each(uiLanguages)(
  'the same answers score the same at a site that speaks %s, in service and report',
  async (language) => {
    const app = await openReportApp({ language })
    const score = await app.call('inspections.score', { inspectionId: app.inspectionId })
    expect(score.overall).toEqual(overall)
    expect(score.level).toBe('none')
    expect(score.objectives.map(({ key, percent }) => [key, percent])).toEqual([
      ['O1', 75],
      ['O2', 0],
      ['O3', null],
      ['O4', 0],
      ['O5', null],
    ])
    await app.write({ languages: language === 'ja' ? 'ja' : 'local' })
    const text = textOf(await readParts(app.out))
    expect(text.split('\n')).toContain(written[language])
  },
)

test('the score stays the same on another checklist and version with the same items', async () => {
  const app = await openReportApp()
  const scoreOf = (inspectionId: string) => app.call('inspections.score', { inspectionId })
  const path = join(app.dir, 'pack.json')
  await app.call('checklists.exportPack', { id: 'standard', version: '2.0.0', out: path })
  const pack = JSON.parse(readFileSync(path, 'utf8'))
  for (const version of ['1', '2']) {
    writeFileSync(path, JSON.stringify({ ...pack, id: 'own', version }))
    await app.call('checklists.importPack', { path })
  }
  const { inspectionId } = await recordForReport(app.call, app.engagementId, app.siteId, 'own')
  const { checklistVersion } = await app.call('inspections.get', { id: inspectionId })
  expect(checklistVersion).toBe('2')
  const withoutZones = async (id: string) => ({ ...(await scoreOf(id)), zones: [] })
  expect(await withoutZones(inspectionId)).toEqual(await withoutZones(app.inspectionId))
  const before = await scoreOf(inspectionId)
  await app.call('inspections.changeVersion', { inspectionId, version: '1' })
  expect(await scoreOf(inspectionId)).toEqual(before)
  await app.write({ inspectionId, languages: 'ja' })
  const text = textOf(await readParts(app.out))
  expect(text).toContain('版 1')
  expect(text.split('\n')).toContain('37.5%')
})
