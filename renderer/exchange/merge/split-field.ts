/** What the name of a merged field says: the field, the side of a pair, and what it is of or which one. */
export type SplitField = {
  readonly base: string
  readonly side: 'ja' | 'local' | null
  /** The text whose state it is, or the answer or the text of a draft; null for any other. */
  readonly detail: string | null
}

/** Takes apart the names of merged fields, which have dots (`shared/exchange/merge/fields.ts`). */
export function splitField(field: string): SplitField {
  const [, of, state, side] = /^(\w+)\.(states\.)?(ja|local)$/.exec(field) ?? []
  if (of !== undefined && state !== undefined) return { base: 'states', side: sideOf(side), detail: of }
  if (of !== undefined) return { base: of, side: sideOf(side), detail: null }
  const [base = field, ...rest] = field.split('.')
  return { base, side: null, detail: rest.length > 0 ? rest.join('.') : null }
}

function sideOf(side: string | undefined): 'ja' | 'local' {
  return side === 'local' ? 'local' : 'ja'
}
