import type { ReadableDatabase } from '../vault/index.ts'

/** Places as they are stored, by id: they stay when a neighbour is removed. */
export type Positions = {
  readonly zones: ReadonlyMap<string, number>
  readonly actions: ReadonlyMap<string, number>
  readonly photos: ReadonlyMap<string, number>
}

/** Where the zones, actions and photos of an inspection stand. */
export function readPositions(db: ReadableDatabase, inspectionId: string): Positions {
  const read = (sql: string) =>
    new Map(
      db
        .prepare<[string], { id: string; position: number }>(sql)
        .all(inspectionId)
        .map(({ id, position }) => [id, position]),
    )
  const ofFindings = 'JOIN finding f ON f.id = p.finding_id WHERE f.inspection_id = ?'
  return {
    zones: read('SELECT id, position FROM zone WHERE inspection_id = ?'),
    actions: read(`SELECT p.id, p.position FROM improvement_action p ${ofFindings}`),
    photos: read(`SELECT p.id, p.position FROM photo p ${ofFindings}`),
  }
}
