import type { ShownValue } from '../../../shared/exchange/shown-cells.ts'

/**
 * A field of a record that a cell shows, and how what somebody wrote there is read. `L` is what the row is made from,
 * `C` names what can be changed in it.
 */
export type CellField<L, C> = {
  /** The field of the canonical record; what follows a dot tells several cells of one field apart. */
  readonly name: string
  readonly show: (line: L) => string | number | null
  /** The value of a cell as a person reads it: 45538 as 2024/09/03. What is no such value stays as it is. */
  readonly say?: (value: ShownValue) => ShownValue
  /** What a value that was said so means; undefined where it means nothing. */
  readonly read: (said: ShownValue, line: L) => Partial<C> | undefined
}

/** The value of a cell as a person reads it. */
export function sayIn(field: Pick<CellField<never, never>, 'say'>, value: ShownValue): ShownValue {
  return field.say === undefined ? value : field.say(value)
}

/** A column of a sheet that may show a field. */
export type FieldColumn<L, C> = { readonly heading: string; readonly field?: CellField<L, C> }

/** The fields of a sheet by the headings of their columns. */
export function fieldsByHeading<L, C>(
  columns: readonly FieldColumn<L, C>[],
): ReadonlyMap<string, CellField<L, C>> {
  return new Map(columns.flatMap(({ heading, field }) => (field === undefined ? [] : [[heading, field]])))
}

/** A change of one thing; undefined where nothing was understood. */
export function given<K extends string, T>(key: K, value: T | undefined) {
  return value === undefined ? undefined : ({ [key]: value } as { readonly [P in K]: T })
}
