import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { createApp } from '../../../main/app.ts'
import type { PrintPdf } from '../../../main/context.ts'
import type { Input, Output } from '../../../shared/contract.ts'
import { asTestApp, testPassphrase } from '../../support/open-app.ts'
import { recordForReport } from '../../support/report-inspection.ts'

/** An application with a factory inspected for a report in a country's language; gone when the test ends. */
export async function openReportApp(
  options: { readonly printPdf?: PrintPdf; readonly language?: string } = {},
) {
  const { printPdf, language = 'th' } = options
  const dir = mkdtempSync(join(tmpdir(), 'kagimori-report-'))
  const app = createApp({
    vaultDir: join(dir, 'vault'),
    checksAnswers: true,
    ...(printPdf ? { printPdf } : {}),
  })
  onTestFinished(async () => {
    await app.close()
    rmSync(dir, { recursive: true, force: true })
  })
  const test = asTestApp(app, dir)
  await test.call('vault.create', { passphrase: testPassphrase })
  const company = await test.call('companies.create', {
    name: '彩波精機株式会社',
    nameLocal: 'บริษัท ไซฮะ เซกิ จำกัด',
    kind: 'domestic',
  })
  const engagement = await test.call('engagements.create', {
    companyId: company.id,
    region: 'TH',
    kind: 'hands-on',
    fiscalYear: 2024,
    adoptedOn: '2024-07-01',
    sites: [
      { name: '第一工場', nameLocal: 'โรงงานที่ 1', kind: 'factory', timeZone: 'Asia/Bangkok', language },
    ],
  })
  const siteId = engagement.sites[0]?.id ?? ''
  const recorded = await recordForReport(test.call, engagement.id, siteId)
  const out = join(dir, 'report.docx')
  const order = (input: Partial<Input<'inspections.report'>> = {}): Input<'inspections.report'> => ({
    inspectionId: recorded.inspectionId,
    format: 'word',
    languages: 'both',
    out,
    ...input,
  })
  return {
    ...test,
    ...recorded,
    engagementId: engagement.id,
    siteId,
    out,
    order,
    write: (input: Partial<Input<'inspections.report'>> = {}): Promise<Output<'inspections.report'>> =>
      test.call('inspections.report', order(input)),
  }
}

/** The parts of an office file by their names. */
export async function readParts(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(readFileSync(path))
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  return parts
}

/** The SHA-256 of each photo in a Word file, without the radar. */
export function hashesOfPhotos(parts: ReadonlyMap<string, Buffer>): string[] {
  return [...parts]
    .filter(([name]) => name.startsWith('word/media/') && !name.endsWith('.png'))
    .map(([, bytes]) => createHash('sha256').update(bytes).digest('hex'))
    .sort()
}

/** The text of a Word file's body, a line a paragraph. */
export function textOf(parts: ReadonlyMap<string, Buffer>): string {
  const xml = parts.get('word/document.xml')?.toString() ?? ''
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
        .map(([, text = '\t']) => text)
        .join(''),
    )
    .join('\n')
}
