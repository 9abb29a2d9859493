import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import type { Pack, PackFile } from './pack.ts'
import { prepared } from './prepared.ts'
import { shippedPacks } from './shipped-packs.ts'

/** Versions never change, so that each is parsed once per open database. */
const parsedByHandle = new WeakMap<ReadableDatabase, Map<string, Pack>>()

/** Every version of every checklist, the shipped ones first, each in the order in which they came. */
export function listPacks(db: ReadableDatabase): Pack[] {
  const rows = prepared<[], { id: string; version: string }>(
    db,
    'SELECT id, version FROM checklist_pack ORDER BY id, created_at, version',
  ).all()
  return [...shippedPacks, ...rows.flatMap(({ id, version }) => findImported(db, id, version) ?? [])]
}

/** A checklist of a version, or of its newest; undefined without it. */
export function findPack(db: ReadableDatabase, id: string, version?: string): Pack | undefined {
  const shipped = shippedPacks.filter((pack) => pack.id === id)
  if (shipped.length > 0) {
    return version === undefined ? shipped.at(-1) : shipped.find((pack) => pack.version === version)
  }
  const wanted = version ?? newestImported(db, id)
  return wanted === undefined ? undefined : findImported(db, id, wanted)
}

/** Stores a version that arrived as a file; `body` is the `PackFile` as JSON. */
export function insertPack(
  db: WritableDatabase,
  { id, version, body }: Pick<PackFile, 'id' | 'version'> & { readonly body: string },
  now: string,
): void {
  prepared<[string, string, string, string]>(
    db,
    'INSERT INTO checklist_pack (id, version, body, created_at) VALUES (?, ?, ?, ?)',
  ).run(id, version, body, now)
}

/** The stored body of an imported version, as it came. */
export function findPackBody(db: ReadableDatabase, id: string, version: string): string | undefined {
  return prepared<[string, string], { body: string }>(
    db,
    'SELECT body FROM checklist_pack WHERE id = ? AND version = ?',
  ).get(id, version)?.body
}

/** Removes an imported version. */
export function deletePack(db: WritableDatabase, id: string, version: string): void {
  prepared<[string, string]>(db, 'DELETE FROM checklist_pack WHERE id = ? AND version = ?').run(id, version)
  parsedByHandle.get(db)?.delete(keyOf(id, version))
}

/** How many inspections stand on a version. */
export function countInspectionsOn(db: ReadableDatabase, id: string, version: string): number {
  return (
    prepared<[string, string], { count: number }>(
      db,
      'SELECT count(*) AS count FROM inspection WHERE checklist_id = ? AND checklist_version = ?',
    ).get(id, version)?.count ?? 0
  )
}

function newestImported(db: ReadableDatabase, id: string): string | undefined {
  return prepared<[string], { version: string }>(
    db,
    'SELECT version FROM checklist_pack WHERE id = ? ORDER BY created_at DESC, version DESC LIMIT 1',
  ).get(id)?.version
}

function findImported(db: ReadableDatabase, id: string, version: string): Pack | undefined {
  const parsed = parsedByHandle.get(db) ?? new Map<string, Pack>()
  parsedByHandle.set(db, parsed)
  const known = parsed.get(keyOf(id, version))
  if (known !== undefined) return known
  const body = findPackBody(db, id, version)
  if (body === undefined) return undefined
  const pack = toPack(JSON.parse(body) as PackFile)
  parsed.set(keyOf(id, version), pack)
  return pack
}

function toPack({ format: _, formatVersion: __, texts, ...structure }: PackFile): Pack {
  return {
    ...structure,
    isShipped: false,
    textsIn: (language) => {
      const found = texts[language]
      if (found === undefined) throw new Error(`checklist ${structure.id} does not speak ${language}`)
      return found
    },
  }
}

function keyOf(id: string, version: string): string {
  return JSON.stringify([id, version])
}
