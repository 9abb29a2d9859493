import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layOutReport } from '../../../main/inspections/report/lay-out.ts'
import { readReport } from '../../../main/inspections/report/read-report.ts'
import { openForWork } from '../../../main/vault/index.ts'
import type { PlainReport } from './place.ts'
import { reportInput, reportPaths } from './place.ts'

const folder = process.argv[2] ?? ''
const place = reportPaths(folder)
const input = reportInput(folder)
const vault = openForWork(input)
if (!vault.ok) throw new Error(vault.code)
const source = readReport(vault.value.db, input)
if (!source.ok) throw new Error(source.code)
const { cover, blocks, photos } = layOutReport(source.value, input)
const fileOf = new Map(
  readdirSync(place.photos).map((name) => {
    const bytes = readFileSync(join(place.photos, name))
    return [createHash('sha256').update(bytes).digest('hex'), name] as const
  }),
)
const photoFiles = Object.fromEntries(photos.map(({ id, sha256 }) => [id, fileOf.get(sha256) ?? '']))
writeFileSync(place.plain, JSON.stringify({ cover, blocks, photoFiles } satisfies PlainReport))
vault.value.close()
