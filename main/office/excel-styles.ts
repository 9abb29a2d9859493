import type ExcelJS from 'exceljs'
import { beginsLikeFormula } from './excel-text.ts'

/** A set of styles in which equal styles are one object: exceljs looks a known object up at once. */
export type Styles = {
  readonly get: (spec: StyleSpec) => Partial<ExcelJS.Style>
  /** The style of a text cell: as given, or marked as text where the text begins like a formula. */
  readonly forText: (style: Partial<ExcelJS.Style>, text: string) => Partial<ExcelJS.Style>
}

/** How a cell looks. */
export type StyleSpec = {
  readonly role?: 'body' | 'head' | 'title' | 'section' | 'label' | 'total' | 'plain'
  readonly language?: string
  readonly numFmt?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly isStruck?: boolean
  readonly size?: number
  /** Text in seal red: what a person still has to see to. */
  readonly isWarning?: boolean
  /** ARGB of the background; prints. */
  readonly fill?: string
}

/** The number format of a text cell; `quotePrefix` is added to it when the package is written. */
export const textFormat = '@'

/** Durations as hours and minutes beyond a day. */
export const durationFormat = '[h]:mm'

const japaneseFont = '游ゴシック'
// The fonts Office ships for scripts that a Japanese font lacks or draws in Japanese shapes.
const fonts: Readonly<Record<string, string>> = {
  th: 'Leelawadee UI',
  'zh-CN': 'Microsoft YaHei',
  vi: 'Segoe UI',
  en: 'Segoe UI',
  id: 'Segoe UI',
  hi: 'Nirmala UI',
  de: 'Segoe UI',
  fr: 'Segoe UI',
}

const ink = { argb: 'FF1F2328' }
const indigo = { argb: 'FF1F3A6E' }
const sealRed = { argb: 'FFB0362C' }
const paleIndigo = { argb: 'FFE6EBF5' }
const paleGrey = { argb: 'FFF4F5F7' }
const line = { style: 'thin', color: { argb: 'FFB8BEC8' } } as const
const box = { top: line, bottom: line, left: line, right: line }

/** Styles for one workbook. */
export function createStyles(): Styles {
  const known = new Map<string, Partial<ExcelJS.Style>>()
  // A column hands its one spec over for each of its cells.
  const bySpec = new WeakMap<StyleSpec, Partial<ExcelJS.Style>>()
  const asText = new Map<Partial<ExcelJS.Style>, Partial<ExcelJS.Style>>()
  return {
    get(spec) {
      const seen = bySpec.get(spec)
      if (seen !== undefined) return seen
      const key = JSON.stringify(spec)
      const style = known.get(key) ?? makeStyle(spec)
      known.set(key, style)
      bySpec.set(spec, style)
      return style
    },
    forText(style, text) {
      if (!beginsLikeFormula(text)) return style
      const marked = asText.get(style) ?? { ...style, numFmt: textFormat }
      asText.set(style, marked)
      return marked
    },
  }
}

function makeStyle({
  role = 'body',
  language,
  numFmt,
  align,
  isStruck,
  size,
  isWarning,
  fill,
}: StyleSpec): Partial<ExcelJS.Style> {
  const isStrong = role !== 'body' && role !== 'plain' && role !== 'label'
  const local = language === undefined ? undefined : fonts[language]
  const usual = role === 'head' || role === 'label' ? paleIndigo : role === 'total' ? paleGrey : null
  const background = fill === undefined ? usual : { argb: fill }
  return {
    font: {
      name: local ?? japaneseFont,
      size: size ?? { title: 16, section: 12, body: 10, head: 10, label: 10, total: 10, plain: 10 }[role],
      ...(local === undefined ? { charset: 128 } : {}),
      bold: isStrong,
      strike: isStruck ?? false,
      color: isWarning ? sealRed : role === 'title' || role === 'section' ? indigo : ink,
    },
    alignment: {
      // Thai marks above the first line would touch the border of a cell aligned to its top.
      vertical: 'middle',
      horizontal: align ?? (role === 'head' ? 'center' : 'left'),
      ...(align === 'right' ? { indent: 1 } : {}),
      wrapText: role !== 'title' && role !== 'section',
    },
    ...(role === 'title' || role === 'section' || role === 'plain' ? {} : { border: box }),
    ...(background === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: background } }),
    ...(numFmt === undefined ? {} : { numFmt }),
  }
}
