import type { ShownValue } from '../../../shared/exchange/shown-cells.ts'
import type { Result } from '../../../shared/result.ts'
import type { WriteContext } from '../../context.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { type CellField, sayIn } from '../fields/cell-field.ts'
import type { Change, RecordKind, Refusal } from './kind.ts'

/** What cells change in the lines of a record, by the key of the line. */
export type LineChanges<C> = ReadonlyMap<string, Partial<C>>

type Lines<L, C> = {
  readonly engagementId: string
  /** The line of a key; undefined where the record has none. */
  readonly lineAt: (key: string) => L | undefined
  readonly refuse: (changes: LineChanges<C>) => Refusal | null
  readonly apply: (context: WriteContext, changes: LineChanges<C>) => Result<unknown>
}

/** The name of a field of one line. */
export function nameInLine(field: string, key: string): string {
  return `${field}@${key}`
}

/** As `defineKind`, of a record that stands in several rows, each with the key of its line. */
export function defineKeyedKind<L, C>(
  type: string,
  fields: readonly CellField<L, C>[],
  find: (db: ReadableDatabase, id: string) => Lines<L, C> | undefined,
): RecordKind {
  const byName = new Map(fields.map((field) => [field.name, field]))
  return {
    type,
    open(db, id) {
      const found = find(db, id)
      if (found === undefined) return undefined
      const { engagementId, lineAt, refuse, apply } = found
      const at = (name: string) => {
        const [base = '', key = ''] = name.split('@')
        return { field: byName.get(base), line: lineAt(key), key }
      }
      return {
        engagementId,
        blocked: null,
        show(name): ShownValue {
          const { field, line } = at(name)
          return field === undefined || line === undefined ? null : sayIn(field, field.show(line))
        },
        read(name, shown) {
          const { field, line, key } = at(name)
          const change = line && field?.read(shown, line)
          if (change === undefined) return undefined
          return Object.fromEntries(
            Object.entries(change).map(([part, value]) => [nameInLine(part, key), value]),
          )
        },
        refuse: (change) => refuse(byLine(change)),
        apply: (context, change) => apply(context, byLine(change)),
      }
    },
  }
}

function byLine<C>(change: Change): LineChanges<C> {
  const lines = new Map<string, Record<string, unknown>>()
  for (const [name, value] of Object.entries(change)) {
    const [part = '', key = ''] = name.split('@')
    lines.set(key, { ...lines.get(key), [part]: value })
  }
  return lines as ReadonlyMap<string, Partial<C>>
}
