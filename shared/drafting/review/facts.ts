import { patterns } from '../rules/patterns.ts'
import type { VariableValue } from '../rules/variables.ts'
import type { FoundClause, FoundQuote, Recognition } from './recognise.ts'
import type { ReviewVerdict } from './verdicts.ts'

/** What the rules may rely on: answers by the variable dictionary, and how the clauses read. */
export type Facts = {
  /** What is known; a null is known to be missing. */
  readonly answers: Readonly<Record<string, VariableValue>>
  readonly texts: readonly {
    readonly clauseId: string
    readonly side: 'ja' | 'local'
    readonly text: string
  }[]
}

const number = '(?<![\\d.,/])(\\d{1,3})(?:\\s*\\([^)]{1,30}\\))?\\)?\\s*(?:calendar |business |working )?'
const units = {
  hours: new RegExp(`${number}(?:時間|小时|ชั่วโมง|giờ|jam|hour|stunde|heure|घंटे)`, 'giu'),
  days: new RegExp(`${number}(?:日(?!付)|天|วัน|ngày|hari|day|kalendertag|werktag|tag|jour|दिन)`, 'giu'),
  months: new RegExp(
    `${number}(?:か月|ヶ月|箇月|カ月|ヵ月|ヶ月|个月|個月|เดือน|tháng|bulan|month|monat|mois|माह|महीने)`,
    'giu',
  ),
  years: new RegExp(`${number}(?:年間|年(?!\\s*\\d)|ปี|năm|tahun|year|jahr|an(?:s|née|nées)?\\b|वर्ष)`, 'giu'),
  percent: new RegExp(`${number}(?:%|％|パーセント|per ?cent|phần trăm|persen|prozent|pour cent)`, 'giu'),
} as const

type Unit = keyof typeof units

/** Which figure of which clause answers which variable. */
const figures: readonly (readonly [
  variable: string,
  clauseId: string,
  unit: 'days' | 'months' | 'hours' | 'percent',
])[] = [
  ['term.months', 'C-TERM', 'months'],
  ['surv.months', 'C-SURV', 'months'],
  ['nonsol.months', 'C-NONSOL', 'months'],
  ['ret.days', 'C-RET', 'days'],
  ['inc.noticeHours', 'C-INC', 'hours'],
  ['nc.months', 'E-NC', 'months'],
  ['conf.postTermMonths', 'E-POST', 'months'],
  ['nc.compMonthlyPct', 'E-NCPAY', 'percent'],
]

/** Clauses whose being there or not answers a question. */
const presences: Readonly<Record<string, string>> = {
  'C-WB': 'wb.carveOut',
  'E-NC': 'nc.present',
  'E-NCPAY': 'nc.compPresent',
  'C-LIST': 'conf.listAttached',
}

const arbitration = /仲裁|อนุญาโตตุลาการ|trọng tài|arbitra|schied|मध्यस्थता/iu
const court = /裁判所|法院|ศาล|tòa án|pengadilan|court|gericht|tribuna|न्यायालय/iu
const everything =
  /一切の情報|すべての情報|あらゆる情報|一切信息|全部信息|所有信息|ข้อมูลทั้งหมด|ข้อมูลทุกชนิด|mọi thông tin|tất cả thông tin|seluruh informasi|semua informasi|all information|any and all|sämtliche informationen|alle informationen|toutes les informations|toute information/iu

const fine = /phạt tiền|罚款|罰金|\bdenda\b|\bfine[ds]?\b|\bamendes?\b|geldbuße|ปรับเป็นเงิน|जुर्माना/iu
const negation =
  /không|不得|不予|しない|せず|tidak|dilarang|\bno\b|\bnot\b|aucune|\bpas\b|kein|nicht|ไม่|ห้าม|नहीं/iu

/** Where a sentence belongs that a rule looks for, when no clause speaks it. */
const homes: Readonly<Record<string, string>> = {
  consultOnly: 'C-DISP',
  oldAuclArticle: 'C-CRIM',
  workRulesFiled: 'W-PUB',
  payWithheld: 'C-SIGN',
  reportsForbidden: 'C-WB',
  stateSecretWord: 'C-MARK',
}

/** What can be told from a recognised document with certainty; a figure counts where the clause has one alone. */
export function factsOf({ clauses, languages, paragraphs }: Recognition): Facts {
  const byId = new Map(clauses.map((clause) => [clause.clauseId, clause]))
  const answers: Record<string, VariableValue> = { 'lang.texts': [...languages] }
  for (const [variable, clauseId, unit] of figures) {
    const figure = onlyFigure(byId.get(clauseId), unit)
    if (figure !== null) answers[variable] = figure
  }
  if (byId.get('E-NC')?.reasons.includes('area')) answers['nc.area'] = null
  if (byId.get('C-SUBC')?.verdict === 'present') answers['subc.writtenConsent'] = true
  if (isFined(byId.get('W-DISC'))) answers.fine = true
  const forum = forumOf(byId.get('C-DISP'))
  if (forum !== null) answers['disp.forum'] = forum
  const definition = byId.get('C-DEF')
  if (definition?.reasons.includes('bounds') && everything.test(textOf(definition)))
    answers['conf.scope'] = 'all'
  return { answers, texts: [...clauses.flatMap(textsOf), ...strayTexts(clauses, paragraphs)] }
}

/** The answers that a clause gives by being there or not; of clauses that were looked for. */
export function answersOfPresence(
  verdicts: ReadonlyMap<string, ReviewVerdict>,
): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    Object.entries(presences).flatMap(([clauseId, variable]) => {
      const verdict = verdicts.get(clauseId)
      return verdict === undefined ? [] : [[variable, verdict !== 'absent']]
    }),
  )
}

function onlyFigure(clause: FoundClause | undefined, unit: (typeof figures)[number][2]): number | null {
  if (clause === undefined || clause.verdict === 'absent') return null
  const text = textOf(clause)
  const found =
    unit === 'months'
      ? [...all(text, 'months'), ...all(text, 'years').map((years) => years * 12)]
      : all(text, unit)
  const distinct = [...new Set(found)]
  return distinct.length === 1 ? (distinct[0] ?? null) : null
}

function all(text: string, unit: Unit): number[] {
  return [...text.matchAll(units[unit])].map((match) => Number(match[1]))
}

/** A sentence that says no is not read. */
function isFined(clause: FoundClause | undefined): boolean {
  if (clause === undefined) return false
  return textOf(clause)
    .split(/[.。;；\n]/u)
    .some((sentence) => fine.test(sentence) && !negation.test(sentence))
}

function forumOf(clause: FoundClause | undefined): 'court' | 'arbitration' | null {
  if (clause === undefined || clause.verdict === 'absent') return null
  const text = textOf(clause)
  if (arbitration.test(text)) return 'arbitration'
  return court.test(text) ? 'court' : null
}

function textOf({ quotes }: FoundClause): string {
  return quotes
    .map(({ text }) =>
      text.normalize('NFKC').replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50)),
    )
    .join('\n')
}

function textsOf({ clauseId, quotes }: FoundClause): Facts['texts'] {
  return quotes.map(({ text, language }) => ({ clauseId, side: sideOf(language), text }))
}

function strayTexts(clauses: readonly FoundClause[], paragraphs: readonly FoundQuote[]): Facts['texts'] {
  const quoted = new Set(clauses.flatMap(({ quotes }) => quotes.map(({ paragraph }) => paragraph)))
  return paragraphs
    .filter(({ paragraph }) => !quoted.has(paragraph))
    .flatMap(({ text, language }) =>
      Object.entries(homes)
        .filter(([pattern]) => patterns[pattern]?.test(text))
        .map(([, clauseId]) => ({ clauseId, side: sideOf(language), text })),
    )
}

function sideOf(language: FoundQuote['language']): 'ja' | 'local' {
  return language === 'ja' ? 'ja' : 'local'
}
