import type { Company, Expert } from '../../shared/engagements/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

type CompanyRow = {
  id: string
  name: string
  name_local: string | null
  name_english: string | null
  kind: Company['kind']
  parent_id: string | null
}

/** Stores an expert with their languages. */
export function insertExpert(db: WritableDatabase, expert: Expert, now: string): void {
  db.prepare('INSERT INTO expert (id, name, created_at) VALUES (?, ?, ?)').run(expert.id, expert.name, now)
  const insertLanguage = db.prepare(
    'INSERT INTO expert_language (expert_id, position, language) VALUES (?, ?, ?)',
  )
  for (const [position, language] of expert.languages.entries())
    insertLanguage.run(expert.id, position, language)
}

/** All experts by name. */
export function listExperts(db: ReadableDatabase): Expert[] {
  const languages = db
    .prepare<[], { expert_id: string; language: string }>(
      'SELECT expert_id, language FROM expert_language ORDER BY expert_id, position',
    )
    .all()
  return db
    .prepare<[], { id: string; name: string }>('SELECT id, name FROM expert ORDER BY name, id')
    .all()
    .map((row) => ({
      ...row,
      languages: languages.filter((l) => l.expert_id === row.id).map((l) => l.language),
    }))
}

/** Tells whether an expert exists. */
export function hasExpert(db: ReadableDatabase, id: string): boolean {
  return db.prepare('SELECT 1 FROM expert WHERE id = ?').get(id) !== undefined
}

/** Stores a company. */
export function insertCompany(db: WritableDatabase, company: Company, now: string): void {
  db.prepare(
    `INSERT INTO company (id, name, name_local, name_english, kind, parent_id, created_at)
     VALUES (:id, :name, :nameLocal, :nameEnglish, :kind, :parentId, :now)`,
  ).run({ ...company, now })
}

/** All companies by name. */
export function listCompanies(db: ReadableDatabase): Company[] {
  return db.prepare<[], CompanyRow>('SELECT * FROM company ORDER BY name, id').all().map(rowToCompany)
}

/** One company, or undefined. */
export function findCompany(db: ReadableDatabase, id: string): Company | undefined {
  const row = db.prepare<[string], CompanyRow>('SELECT * FROM company WHERE id = ?').get(id)
  return row && rowToCompany(row)
}

function rowToCompany(row: CompanyRow): Company {
  return {
    id: row.id,
    name: row.name,
    nameLocal: row.name_local,
    nameEnglish: row.name_english,
    kind: row.kind,
    parentId: row.parent_id,
  }
}
