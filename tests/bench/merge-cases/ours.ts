import { cpSync, readFileSync, rmSync } from 'node:fs'
import { mergeInVault } from '../../../main/exchange/merge/merge-workbook.ts'
import type { Incoming } from '../../../main/exchange/merge/read-incoming.ts'
import { judgeRows } from '../../../main/exchange/read-workbook.ts'
import type { PlainCell } from '../../../main/office/excel-read.ts'
import { report } from '../export-cases/report.ts'
import { mergePaths, open } from './place.ts'

// From the rows of the machine sheet to the commit; a workbook of so many records has more cells than is ever read.

const place = mergePaths(process.argv[2] ?? '')
const { laptop } = JSON.parse(readFileSync(place.facts, 'utf8')) as { laptop: string }
const rows = JSON.parse(readFileSync(place.rows, 'utf8')) as PlainCell[][]
rmSync(place.merging, { recursive: true, force: true })
cpSync(place.vault, place.merging, { recursive: true })
const vault = open(place.merging)
const control = { signal: new AbortController().signal, onProgress: () => {} }

await report(async () => {
  const content = judgeRows(rows)
  if (!content.ok) throw new Error(content.code)
  const incoming = {
    content: content.value as Incoming['content'],
    sheets: [],
    pictures: new Map(),
    readPictures: async () => {},
  }
  const now = '2024-09-05T02:00:00.000Z'
  const merged = await mergeInVault(vault, incoming, { device: laptop, now, decisions: {} }, control)
  if (!merged.ok) throw new Error(merged.code)
  if (merged.value.changed < 1000) throw new Error(`only ${merged.value.changed} records changed`)
  vault.close()
})
