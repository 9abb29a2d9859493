import { createHash } from 'node:crypto'
import type { Entry, ZipFile } from 'yauzl'
import { newBudget, readCells, type SheetCells } from './excel-cells.ts'
import { dropPrefix, listSheets } from './excel-cut.ts'
import { needNothing, readSharedTexts } from './excel-strings.ts'
import { judgeEntries, judgeKind, openPackage, PackageRefused, readPart } from './package-read.ts'
import { createPartReader } from './picture-parts.ts'

/** A sheet of a stranger's workbook. */
export type ReadSheet = SheetCells & { readonly name: string }

/** What was read of a stranger's workbook. */
export type ReadWorkbook = {
  /** In their order. */
  readonly sheets: readonly ReadSheet[]
  /** The part of every picture by its SHA-256, where they were asked for. */
  readonly pictures: ReadonlyMap<string, string>
}

/** What is read of a workbook. */
export type Wanted = { readonly isWanted: (name: string) => boolean; readonly hasPictures?: boolean }

const maxStructureBytes = 4 * 1024 * 1024
const maxSheetBytes = 96 * 1024 * 1024
// Photos hardly shrink; what shrinks to a tenth is no photo.
const maxPictureRatio = 10
const maxPictureBytes = 64 * 1024 * 1024
const active =
  /^xl\/(externalLinks|embeddings|activeX|ctrlProps|macrosheets|dialogsheets|queryTables|webextensions)\/|^xl\/connections\.xml$|^customUI\//i

/**
 * Reads sheets of a hostile workbook, by its path or its bytes: the package is judged first, only cells are read, piece
 * by piece, and nothing is ever evaluated. Throws `PackageRefused`, or the error of the file system.
 */
export async function readSheets(
  source: string | Uint8Array,
  { isWanted, hasPictures = false }: Wanted,
): Promise<ReadWorkbook> {
  const file = await openPackage(source)
  try {
    const entries = await judgeEntries(file)
    judgeKind(entries)
    if ([...entries.keys()].some((name) => active.test(name))) throw new PackageRefused('active-content')
    const sheets = await findSheets(file, entries)
    const wanted = sheets.filter(({ name }) => isWanted(name))
    // While nothing else is held: what comes and goes makes the collector walk over all that stays.
    const pictures = hasPictures ? await hashPictures(file, entries) : new Map<string, string>()
    const needed = needNothing()
    const budget = newBudget()
    const read: (ReadSheet & { fillIn: (texts: readonly string[]) => void })[] = []
    for (const { name, target } of wanted) {
      const entry = judgeSize(entries.get(target), maxSheetBytes)
      read.push({ name, ...(await readCells(file, entry, needed, budget)) })
    }
    const strings = entries.get('xl/sharedStrings.xml')
    const texts =
      strings === undefined || wanted.length === 0
        ? []
        : await readSharedTexts(file, judgeSize(strings, maxSheetBytes), needed)
    for (const sheet of read) sheet.fillIn(texts)
    return {
      sheets: read.map(({ name, rows, hasFormulas }) => ({ name, rows, hasFormulas })),
      pictures,
    }
  } finally {
    file.close()
  }
}

async function findSheets(file: ZipFile, entries: ReadonlyMap<string, Entry>) {
  const read = async (name: string) => {
    const part = await readPart(file, judgeSize(entries.get(name), maxStructureBytes))
    return dropPrefix(part.toString())
  }
  const sheets = listSheets(await read('xl/workbook.xml'), await read('xl/_rels/workbook.xml.rels'))
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()))
  if (names.size < sheets.length) throw new PackageRefused('not-a-workbook')
  return sheets
}

function judgeSize(entry: Entry | undefined, limit: number): Entry {
  if (entry === undefined) throw new PackageRefused('not-a-workbook')
  if (entry.uncompressedSize > limit) throw new PackageRefused('too-large')
  return entry
}

async function hashPictures(
  file: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  const parts = createPartReader(file)
  for (const [name, entry] of entries) {
    if (!name.startsWith('xl/media/')) continue
    judgePicture(entry)
    hashes.set(await parts.hash(entry).catch(refusePart), name)
  }
  return hashes
}

/**
 * Reads pictures that `readSheets` named, one at a time, and hands each over by its SHA-256: its bytes are good until
 * `take` has answered.
 */
export async function readPictures(
  source: string | Uint8Array,
  pictures: ReadonlyMap<string, string>,
  take: (sha256: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const file = await openPackage(source)
  try {
    const entries = await judgeEntries(file)
    const parts = createPartReader(file)
    for (const [sha256, name] of pictures) {
      const entry = entries.get(name)
      if (entry === undefined) throw new PackageRefused('not-a-workbook')
      judgePicture(entry)
      const bytes = await parts.read(entry).catch(refusePart)
      // The file may have changed since its pictures were named.
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new PackageRefused('not-a-workbook')
      await take(sha256, bytes)
    }
  } finally {
    file.close()
  }
}

function judgePicture(entry: Entry): void {
  judgeSize(entry, Math.min(maxPictureBytes, 4096 + entry.compressedSize * maxPictureRatio))
}

function refusePart(): never {
  throw new PackageRefused('not-a-workbook')
}
