import type { GridRow } from '../../office/excel-grid.ts'
import { answerList, answerNames, isAnswerList } from '../packs/known-words.ts'
import { cardLabels } from '../shipped-packs.ts'
import { type Sheet, textAt } from './cells.ts'
import type { Problems } from './problems.ts'

/** The lists of choices in the order of the sheet. */
export type Choices = {
  readonly lists: ReadonlyMap<string, readonly { readonly name: string; readonly row: GridRow }[]>
  /** Tells whether a list is the five answers. */
  readonly isAnswers: (list: string) => boolean
}

/** The columns that the sheet may have. */
export const choiceColumns: ReadonlySet<string> = new Set(['list_name', 'name', 'label'])

/** Reads the choices; a row without a list or a name is a fault. */
export function readChoices(sheet: Sheet | null, problems: Problems): Choices {
  const lists = new Map<string, { name: string; row: GridRow }[]>()
  if (sheet !== null) readRows(sheet, lists, problems)
  const names = lists.get(answerList)?.map(({ name }) => name)
  if (sheet !== null && names !== undefined && !isAnswerList(names)) {
    const row = lists.get(answerList)?.[0]?.row.number ?? null
    problems.fault(sheet.grid, row, null, 'answers-list', {
      list: answerList,
      choices: answerNames.join(', '),
    })
  }
  return {
    lists,
    isAnswers: (list) => list === answerList || isAnswerList((lists.get(list) ?? []).map(({ name }) => name)),
  }
}

function readRows(
  { grid, columns, rows }: Sheet,
  lists: Map<string, { name: string; row: GridRow }[]>,
  problems: Problems,
): void {
  for (const key of ['list_name', 'name']) {
    if (!columns.has(key) && rows.length > 0) problems.fault(grid, 1, null, 'missing-column', { name: key })
  }
  if (!columns.has('list_name') || !columns.has('name')) return
  for (const row of rows) {
    const list = textAt(row, columns.find('list_name'))
    const name = textAt(row, columns.find('name'))
    if (list === '' && name === '') {
      problems.warn(grid, row.number, null, 'row-without-type')
    } else if (list === '' || name === '') {
      const key = list === '' ? 'list_name' : 'name'
      const code = list === '' ? 'no-list-name' : 'no-choice-name'
      problems.fault(grid, row.number, columns.find(key)?.number ?? null, code, { list, name })
    } else {
      const siblings = lists.get(list)
      if (siblings === undefined) lists.set(list, [{ name, row }])
      else siblings.push({ name, row })
    }
  }
}

/**
 * Notes the answers that a form names otherwise than the application: the card shows its own words in the nine
 * languages it has them in.
 */
export function reportAnswerLabels(
  sheet: Sheet | null,
  { lists, isAnswers }: Choices,
  used: ReadonlySet<string>,
  languages: readonly string[],
  problems: Problems,
): void {
  if (sheet === null) return
  for (const [list, choices] of lists) {
    if (!isAnswers(list) || !used.has(list)) continue
    for (const { name, row } of choices) {
      for (const language of languages) {
        const column = sheet.columns.find('label', language)
        const own = cardLabels(language).answers?.[name] ?? ''
        const text = textAt(row, column)
        if (column !== undefined && text !== '' && text !== own)
          problems.warn(sheet.grid, row.number, column.number, 'answer-label', { text, own })
      }
    }
  }
}
