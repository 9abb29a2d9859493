import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { stampsLine } from '../../main/exchange/collect-content.ts'
import { hashContent } from '../../main/exchange/content-hash.ts'
import { readWorkbook } from '../../main/exchange/read-workbook.ts'
import { cellsSheet } from '../../main/exchange/sheets/machine.ts'
import { signManifest } from '../../main/exchange/sign.ts'
import { findOwnLaptop } from '../../main/hours/index.ts'
import { readSheet } from '../../main/office/excel-read.ts'
import { type CanonicalValue, canonicalJson } from '../../shared/exchange/canonical.ts'
import { cellsPart, readParts } from '../integration/exchange/repack.ts'
import { createSampleVault } from '../integration/exchange/sample-vault.ts'

const uuid = /([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{6})[0-9a-f]{6}/g

/** Writes workbooks of other companies and experts, signed by one laptop, without a vault for each. */
export type WorkbookPress = {
  readonly fingerprint: string
  readonly write: (path: string, number: number) => Promise<void>
}

/** Writes one workbook of so many entries by the application itself, and prints others from it with ids of their own. */
export async function createPress(entries: number): Promise<WorkbookPress> {
  const vault = createSampleVault()
  try {
    for (let index = 0; index < entries; index += 1) {
      const start = Date.parse('2024-07-08T02:00:00Z') + index * 86_400_000
      const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
      vault.addEntry(at(0), at(13), { note: `面談 ${index + 1}: 図面の保管場所を確認した` })
    }
    const inspection = vault.addInspection()
    vault.addFinding(inspection, 'PF-01', { answer: 'missing', severity: 'critical', note_ja: '鍵がない' })
    vault.addFinding(inspection, 'IT-01', { answer: 'ok', severity: null })
    const path = join(vault.dir, 'model.xlsx')
    const written = await vault.write(path)
    const read = await readWorkbook({ path })
    const laptop = findOwnLaptop(vault.db)
    if (!written.ok || !read.ok || laptop === undefined) throw new Error('the model could not be written')
    const { records, stamps, contentHash, manifest } = read.value
    const clock = manifest?.clock
    if (manifest === null || clock === undefined) throw new Error('the model does not say what it is')
    const { signature, ...said } = manifest
    const lines = records.map((record) => canonicalJson(record as unknown as CanonicalValue))
    const stampLines = records.map((record, index) => stampsLine(record, stamps[index] ?? ''))
    const cells = (await readSheet(path, cellsSheet)).map((row) => row.join(''))
    const parts = await readParts(path)
    const texts = new Map(
      ['xl/sharedStrings.xml', cellsPart(parts)].map((name) => [name, String(parts.get(name))]),
    )
    const write = async (to: string, number: number) => {
      const vary = (text: string) =>
        text
          .replace(uuid, (_, head: string) => `${head}${number.toString(16).padStart(6, '0')}`)
          .replaceAll('アヤナミ・プレシジョン', `アヤナミ第${number}工業`)
          .replaceAll('浅野 遥香', `専門家 ${number}`)
      const newHash = hashContent(lines.map(vary))
      const stampsHash = hashContent(stampLines.map(vary))
      // The cover shows the hash.
      const rehash = (text: string) =>
        text.replaceAll(contentHash, newHash).replaceAll(contentHash.slice(0, 12), newHash.slice(0, 12))
      const cellsHash = hashContent(cells.map((line) => rehash(vary(line))))
      const signed = signManifest(newHash, { ...said, cellsHash, clock: { ...clock, stampsHash } }, laptop)
      const resign = (text: string) =>
        rehash(vary(text))
          .replaceAll(signature, signed.signature)
          .replaceAll(said.cellsHash, cellsHash)
          .replaceAll(clock.stampsHash, stampsHash)
      const zip = new ZipFile()
      for (const [name, part] of parts) {
        const text = texts.get(name)
        zip.addBuffer(text === undefined ? part : Buffer.from(resign(text)), name, { compressionLevel: 1 })
      }
      zip.end()
      await pipeline(zip.outputStream, createWriteStream(to))
    }
    return { fingerprint: laptop.id, write }
  } finally {
    vault.close()
    rmSync(vault.dir, { recursive: true, force: true })
  }
}
