import type { z } from 'zod'
import type { Proposal } from '../../../shared/exchange/merge-contract.ts'
import { isSameShown, type ShownValue } from '../../../shared/exchange/shown-cells.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import type { WriteContext } from '../../context.ts'
import { cellText, unprotectText } from '../../office/excel-text.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { type CellField, sayIn } from '../fields/cell-field.ts'

/** Why a corrected cell can't be taken over. */
export type Refusal = NonNullable<Proposal['refusal']>

/** What a cell was when the file was written, and what it says now, both as a person reads them. */
export type CorrectedCell = {
  readonly field: string
  readonly recorded: ShownValue
  readonly shown: ShownValue
}

/** What cells change in a record. */
export type Change = Readonly<Record<string, unknown>>

/** A record of the vault whose cells may be corrected. */
export type OpenRecord = {
  readonly engagementId: string
  /** Why nothing of it can be changed; null where something can. */
  readonly blocked: Refusal | null
  /** What the cell of a field shows now. */
  readonly show: (field: string) => ShownValue
  /** The change that a cell asks for; undefined where it says no such value. */
  readonly read: (field: string, shown: ShownValue) => Change | undefined
  /** Why changes can't be taken over together; null where they can. Writes nothing. */
  readonly refuse: (change: Change) => Refusal | null
  /** Takes changes over as one revision. */
  readonly apply: (context: WriteContext, change: Change) => Result<unknown>
}

/** A type of record whose cells may be corrected. */
export type RecordKind = {
  readonly type: string
  /** Undefined for a record that is removed or not here. */
  readonly open: (db: ReadableDatabase, id: string) => OpenRecord | undefined
}

/** What a type of record adds to its fields. */
type Parts<L, C> = {
  readonly engagementId: string
  readonly line: L
  readonly blocked?: Refusal | null
  readonly refuse: (change: Partial<C>) => Refusal | null
  readonly apply: (context: WriteContext, change: Partial<C>) => Result<unknown>
}

/** Puts a type of record together from the fields that cells show and what it is in the vault. */
export function defineKind<L, C>(
  type: string,
  fields: readonly CellField<L, C>[],
  find: (db: ReadableDatabase, id: string) => Parts<L, C> | undefined,
): RecordKind {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const open = (db: ReadableDatabase, id: string): OpenRecord | undefined => {
    const found = find(db, id)
    if (found === undefined) return undefined
    const { line, blocked = null, engagementId, refuse, apply } = found
    return {
      engagementId,
      blocked,
      show(name) {
        const field = byName.get(name)
        return field === undefined ? null : sayIn(field, asInCell(field.show(line)))
      },
      read: (name, shown) => byName.get(name)?.read(shown, line) as Change | undefined,
      refuse: (change) => refuse(change as Partial<C>),
      apply: (context, change) => apply(context, change as Partial<C>),
    }
  }
  return { type, open }
}

/** Whether a cell says what the vault says by now, if in other words. */
export function isTakenOver(record: OpenRecord, field: string, shown: ShownValue): boolean {
  const now = record.show(field)
  if (isSameShown(now, shown)) return true
  const meant = record.read(field, shown)
  return meant !== undefined && JSON.stringify(meant) === JSON.stringify(record.read(field, now))
}

/** A cell of the record as the file and the vault have it: refused, or with the change it asks for. */
export function judgeCell(record: OpenRecord, { field, recorded, shown }: CorrectedCell): Refusal | Change {
  if (record.blocked !== null) return record.blocked
  if (!isSameShown(record.show(field), recorded)) return 'changed-since'
  return record.read(field, shown) ?? 'bad-value'
}

/** The refusal that a failure of a service stands for. */
export function refusalOf({ code, details }: Failure): Refusal {
  if (code === 'NOT_FOUND') return 'not-here'
  if (code !== 'INVALID_INPUT') return 'fixed'
  const fields = details.fields as readonly { readonly path: string }[] | undefined
  return fields?.some(({ path }) => path === 'id' || path === 'zoneId') ? 'fixed' : 'bad-value'
}

/** The refusal of an input that its method would not take; null for one that it may. */
export function refuseUnless(schema: z.ZodType, input: unknown): Refusal | null {
  return schema.safeParse(input).success ? null : 'bad-value'
}

// A cell holds no half of a surrogate pair, though a record may.
function asInCell(value: ShownValue): ShownValue {
  return typeof value === 'string' ? unprotectText(cellText(value)) : value
}
