import { diffArrays } from 'diff'

/** A piece of two texts laid on one another: in both, in the earlier or in the later one alone. */
export type Segment = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

// Two texts that differ in more places than this have little in common; they are shown one after the other.
const mostEdits = 600

/**
 * What became of a text, in reading order: the pieces that are not added make the earlier text, those that are not
 * removed the later one. Words are kept whole, in Japanese and Chinese single characters and runs of Latin letters.
 */
export function compareTexts(before: string, after: string, language: string): Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const changes = diffArrays(cut(before, language), cut(after, language), { maxEditLength: mostEdits })
  if (changes === undefined) return joined([{ same: '', removed: before, added: after }])
  return joined(
    withoutSplinters(
      changes.map(({ added, removed, value }) => {
        const text = value.join('')
        if (added) return { same: '', removed: '', added: text }
        return removed ? { same: '', removed: text, added: '' } : { same: text, removed: '', added: '' }
      }),
    ),
  )
}

/** Tells whether any piece came or went. */
export function isChanged(segments: readonly Segment[]): boolean {
  return segments.some(({ kind }) => kind !== 'same')
}

/** A stretch that both texts share, or what stands in its place in each. */
type Stretch = { readonly same: string; readonly removed: string; readonly added: string }

// A blank or a single character that happens to be in both, between two changes, makes a change hard to read.
function withoutSplinters(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const isSplinter =
      stretch.same !== '' &&
      stretch.same.trim().length <= 1 &&
      index > 0 &&
      index < stretches.length - 1 &&
      merged.at(-1)?.same === ''
    const next = isSplinter ? { same: '', removed: stretch.same, added: stretch.same } : stretch
    const last = merged.at(-1)
    if (last !== undefined && last.same === '' && next.same === '') {
      merged[merged.length - 1] = {
        same: '',
        removed: last.removed + next.removed,
        added: last.added + next.added,
      }
    } else merged.push(next)
  }
  return merged
}

function joined(stretches: readonly Stretch[]): Segment[] {
  return stretches.flatMap(({ same, removed, added }) =>
    [
      { kind: 'same' as const, text: same },
      { kind: 'removed' as const, text: removed },
      { kind: 'added' as const, text: added },
    ].filter(({ text }) => text !== ''),
  )
}

// References to articles and numbers with hyphens or separators stay whole in every language.
const whole = /\u2060[^\u2060]+\u2060|_{2,}|[A-Z0-9]+(?:[\u2011.,:/-][A-Z0-9]+)+/gu
const character = /[A-Za-z0-9]+|\P{M}\p{M}*|\p{M}/gsu
const withoutBlanks: ReadonlySet<string> = new Set(['ja', 'zh-CN'])
const segmenters = new Map<string, Intl.Segmenter>()

function cut(text: string, language: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(whole)) {
    pieces.push(...words(text.slice(from, index), language), found)
    from = index + found.length
  }
  return [...pieces, ...words(text.slice(from), language)]
}

function words(text: string, language: string): string[] {
  if (text === '') return []
  if (withoutBlanks.has(language)) return text.match(character) ?? []
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
