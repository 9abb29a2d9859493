import type { SignedWipeCertificate } from '../../../shared/exchange/wipe/certificate.ts'
import { wipeCounts } from '../../../shared/exchange/wipe/counts.ts'
import { paragraph, table, textWidth, type WordBlock, type WordCell } from '../../office/word.ts'
import { packWord } from '../../office/word-package.ts'
import type { WordText } from '../../office/word-text.ts'
import { type Pair, pairOf } from './certificate-words.ts'

const shade = 'EEF1F6'
const quiet = '57606A'
const small = { sizePoints: 8 }

/** The certificate as an A4 page in Japanese and English. */
export function packCertificate(certificate: SignedWipeCertificate): Promise<Uint8Array> {
  const [title, titleInEnglish] = pairOf('title')
  return packWord({
    title,
    language: 'ja',
    head: [latin(certificate.engagementId, { color: quiet })],
    blocks: [
      paragraph({ texts: [japanese(title)], style: 'title', alignment: 'center' }),
      paragraph({ texts: [latin(titleInEnglish)], style: 'subtitle', alignment: 'center' }),
      paragraph({ texts: inOneLine(pairOf('subtitle'), small), alignment: 'center', spaceAfter: 100 }),
      ...below(pairOf('statement')),
      ...facts(certificate),
      ...counts(certificate),
      ...copies(certificate),
      ...signature(certificate),
      ...below(pairOf('limits')),
    ],
  })
}

function facts({ engagementId, wipedAt, received, appVersion }: SignedWipeCertificate): WordBlock[] {
  return [
    heading(pairOf('facts.heading')),
    valueTable([
      [pairOf('facts.engagement'), [latin(engagementId)]],
      [pairOf('facts.wipedAt'), [latin(utc(wipedAt))]],
      [pairOf('facts.batch'), inOneLine(pairOf('facts.batchNumber', { number: received.batch }))],
      [pairOf('facts.contentHash'), [latin(received.contentHash, small)]],
      [pairOf('facts.exportedAt'), [latin(utc(received.exportedAt))]],
      [pairOf('facts.receivedOn'), [latin(received.receivedAt.slice(0, 10))]],
      [pairOf('facts.version'), [latin(appVersion)]],
    ]),
  ]
}

function counts({ removed }: SignedWipeCertificate): WordBlock[] {
  const rows = wipeCounts.map((kind) => [labelCell(pairOf(`counts.${kind}`)), numberCell(removed[kind])])
  return [
    heading(pairOf('counts.heading')),
    grid([0.7, 0.3], [[headCell(pairOf('counts.kind')), headCell(pairOf('counts.number'))], ...rows], 1),
  ]
}

function copies({ copies: removed }: SignedWipeCertificate): WordBlock[] {
  const head = heading(pairOf('copies.heading'))
  if (removed.length === 0) return [head, paragraph({ texts: inOneLine(pairOf('copies.none')) })]
  const heads = [pairOf('copies.name'), pairOf('copies.kind'), pairOf('copies.manifest')].map(headCell)
  const rows = removed.map(({ name, kind, manifestSha256 }) => [
    cell([latin(name, small)]),
    cell(inOneLine(pairOf(`copies.${kind}`), small)),
    cell([latin(manifestSha256 ?? '—', small)]),
  ])
  return [head, grid([0.26, 0.22, 0.52], [heads, ...rows], 1)]
}

function signature({ laptop, signature: value }: SignedWipeCertificate): WordBlock[] {
  return [
    heading(pairOf('signature.heading')),
    valueTable([
      [pairOf('signature.fingerprint'), [latin(laptop.fingerprint)]],
      [pairOf('signature.publicKey'), [latin(laptop.publicKey, small)]],
      [pairOf('signature.value'), [latin(value, small)]],
    ]),
    ...below(pairOf('signature.how')),
  ]
}

function valueTable(rows: readonly (readonly [Pair, readonly WordText[]])[]): WordBlock {
  return grid(
    [0.4, 0.6],
    rows.map(([label, texts]) => [headCell(label), cell(texts)]),
  )
}

function grid(parts: readonly number[], rows: readonly (readonly WordCell[])[], headRows = 0): WordBlock {
  return table({
    headRows,
    widths: parts.map((part) => Math.floor(part * textWidth)),
    rows: rows.map((cells) => ({ cells })),
  })
}

function heading(pair: Pair): WordBlock {
  const texts = inOneLine(pair)
  return paragraph({ texts, style: 'heading1', spaceBefore: 140, spaceAfter: 60, keepsNext: true })
}

function below([first, second]: Pair): WordBlock[] {
  return [
    paragraph({ texts: [japanese(first)], spaceBefore: 60, spaceAfter: 40 }),
    paragraph({ texts: [latin(second, { color: quiet })], spaceAfter: 60 }),
  ]
}

function headCell(label: Pair): WordCell {
  return { ...labelCell(label), fill: shade }
}

function labelCell(label: Pair): WordCell {
  return cell(inOneLine(label, small))
}

function numberCell(value: number): WordCell {
  return { blocks: [paragraph({ texts: [latin(String(value))], alignment: 'right' })] }
}

function cell(texts: readonly WordText[]): WordCell {
  return { blocks: [paragraph({ texts })] }
}

function inOneLine([first, second]: Pair, look: Partial<WordText> = {}): WordText[] {
  return [japanese(`${first}　`, look), latin(second, { ...look, color: quiet })]
}

function japanese(text: string, look: Partial<WordText> = {}): WordText {
  return { text, language: 'ja', ...look }
}

function latin(text: string, look: Partial<WordText> = {}): WordText {
  return { text, language: 'en', ...look }
}

/** `2026-11-22 13:00:00` of an instant. */
function utc(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ')
}
