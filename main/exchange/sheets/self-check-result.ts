import type { SelfCheckRow } from '../../../shared/exchange/rows.ts'
import {
  fullPoints,
  questions,
  type SelfCheckLine,
  scoreSelfCheck,
} from '../../../shared/self-check/index.ts'
import { addRow, type Column, type Formula, type StyledCell } from '../../office/excel-sheet.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { selfCheckWords } from '../../self-check/index.ts'
import { sentence, word } from '../words.ts'
import { type SheetContext, siteName } from './context.ts'

const headings = ['points', 'answered', 'percent', 'unknown', 'notApplicable', 'level'] as const

/** Writes what a self-check comes to, block by block, counted by formula in the table above it. */
export function writeSelfCheckResult(
  sheet: Sheet,
  context: SheetContext,
  columns: readonly Column[],
  check: SelfCheckRow,
  last: number,
): void {
  const { styles } = context
  const answers = check.answers.flatMap(({ questionId, answer }) =>
    answer === null ? [] : [[questionId, answer] as const],
  )
  const score = scoreSelfCheck(new Map(answers))
  const day = check.checkedOn.replaceAll('-', '/')
  const add = (cells: readonly (string | null | StyledCell)[]) =>
    addRow(sheet, styles, columns, { id: check.id, cells })
  sheet.getCell(sheet.rowCount + 1, 1).value = ''
  const title = sentence('selfCheck.result', {
    site: siteName(context, check.siteId),
    date: day,
    done: answers.length,
    all: questions.length,
  })
  addRow(sheet, styles, [{ heading: '', width: 100 }], {
    id: check.id,
    cells: [{ content: title, style: { role: 'section' } }],
  })
  add([
    { content: word('columns.block'), style: { role: 'head' } },
    ...headings.map((name) => ({ content: word(`selfCheck.${name}`), style: { role: 'head' } as const })),
  ])
  for (const line of score.blocks) writeLine(line, selfCheckWords.blocks[line.key] ?? line.key)
  writeLine(score.overall, word('selfCheck.whole'))

  function writeLine(line: SelfCheckLine, name: string): void {
    const at = sheet.rowCount + 1
    const isWhole = line.key === ''
    const role = isWhole ? 'total' : 'body'
    const count = (criteria: string, result: number): Formula => ({
      formula: `COUNTIFS($A$2:$A$${last},$A${at},${isWhole ? '' : `$E$2:$E$${last},$B${at},`}${criteria})`,
      result,
    })
    const of = (column: string) => `$${column}$2:$${column}$${last}`
    const block = isWhole ? '' : `,${of('E')},$B${at}`
    const cell = (content: StyledCell['content'], numFmt = '0'): StyledCell => ({
      content,
      style: { role, numFmt, align: 'center' },
    })
    const level = isWhole && score.level !== null ? (selfCheckWords.levels[score.level] ?? null) : null
    add([
      { content: name, style: { role } },
      cell({ formula: `SUMIFS(${of('G')},${of('A')},$A${at}${block})`, result: line.points }),
      cell(count(`${of('G')},">=0"`, line.answered)),
      cell(
        {
          formula: `IF(D${at}=0,"",ROUND(C${at}/(${fullPoints}*D${at}),3))`,
          result:
            line.answered === 0 ? '' : Math.round((line.points / (fullPoints * line.answered)) * 1000) / 1000,
        },
        '0.0%',
      ),
      cell(count(`${of('F')},"~?"`, line.unknown)),
      cell(count(`${of('F')},"N"`, line.notApplicable)),
      { content: level, style: { role } },
    ])
  }
}
