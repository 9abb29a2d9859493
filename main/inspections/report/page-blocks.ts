import { escapeHtml } from '../../office/escape-html.ts'
import type { Block, Cell, Heading, Line, PrintedPhoto, TableBlock } from './blocks.ts'
import { fitPhoto, photoBox } from './fit-photo.ts'

/** Where a page finds a photo while it is printed: the path before the photo's id. */
export const picturePath = '/picture/'

/** A block as HTML; every text is escaped. */
export function blockToHtml(block: Block, hasPhotos: boolean): string {
  switch (block.kind) {
    case 'heading':
      return headingToHtml(block)
    case 'paragraph':
      return `<p${block.keepsNext ? ' class="keeps-next"' : ''}>${lineToHtml(block.line)}</p>`
    case 'table':
      return tableToHtml(block)
    case 'photos':
      return `<div class="photos">${block.photos.map((photo) => photoToHtml(photo, hasPhotos)).join('')}</div>`
    case 'radar':
      return `<figure class="radar" role="img" aria-label="${escapeHtml(block.alt)}">${block.svg}</figure>`
  }
}

function headingToHtml({ level, id, line }: Heading): string {
  return `<h${level} id="${escapeHtml(id)}">${lineToHtml(line)}</h${level}>`
}

/** A line as HTML, each piece in its language. */
export function lineToHtml(line: Line): string {
  return line
    .map(({ text, language, look }) => {
      const kind = look === undefined ? '' : ` class="${look}"`
      return `<span lang="${escapeHtml(language)}"${kind}>${escapeHtml(text)}</span>`
    })
    .join('')
}

function tableToHtml({ title, widths, headRows, isWhole = false, rows }: TableBlock): string {
  const columns = widths.map((part) => `<col width="${(part * 100).toFixed(2)}%">`).join('')
  const toRow = ({ cells, mayPart }: TableBlock['rows'][number], tag: 'td' | 'th') =>
    `<tr${mayPart ? ' class="may-part"' : ''}>${cells.map((cell) => cellToHtml(cell, tag)).join('')}</tr>`
  const head = rows.slice(0, headRows).map((row) => toRow(row, 'th'))
  const body = rows.slice(headRows).map((row) => toRow(row, 'td'))
  return `${title ? headingToHtml(title) : ''}<table class="ruled${isWhole ? ' whole' : ''}"><colgroup>${columns}</colgroup>${
    head.length === 0 ? '' : `<thead>${head.join('')}</thead>`
  }<tbody>${body.join('\n')}</tbody></table>`
}

function cellToHtml({ lines, tone, alignment = 'left' }: Cell, within: 'td' | 'th'): string {
  const tag = tone === 'head' ? 'th' : within
  const scope = tag === 'td' ? '' : within === 'th' ? ' scope="col"' : ' scope="row"'
  const kinds = [...(tone === undefined ? [] : [tone]), ...(alignment === 'left' ? [] : [alignment])]
  const kind = kinds.length === 0 ? '' : ` class="${kinds.join(' ')}"`
  return `<${tag}${scope}${kind}>${lines.map((line) => `<p>${lineToHtml(line)}</p>`).join('')}</${tag}>`
}

function photoToHtml(photo: PrintedPhoto, hasPhotos: boolean): string {
  const { id, number, label, caption } = photo
  const { width, height } = fitPhoto(photo, photoBox)
  const size = `width="${Math.round((width * 96) / 72)}" height="${Math.round((height * 96) / 72)}"`
  const [first = [], ...rest] = caption
  const alt = caption
    .flat()
    .map(({ text }) => text)
    .join(' ')
  const picture = hasPhotos
    ? `<img src="${picturePath}${id}" ${size} alt="${escapeHtml(alt)}">`
    : `<svg ${size}></svg>`
  return `<figure>${picture}<figcaption><p><strong>${lineToHtml(label)} ${number}</strong>　${lineToHtml(first)}</p>${rest
    .map((line) => `<p>${lineToHtml(line)}</p>`)
    .join('')}</figcaption></figure>`
}
