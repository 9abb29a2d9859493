import { expect, test } from 'vitest'
import type { Block, PrintedReport } from '../../../../../main/inspections/report/blocks.ts'
import { estimatePages } from '../../../../../main/inspections/report/page-estimate.ts'

const heading = (id: string, level: 1 | 2, startsPage = false): Block => ({
  kind: 'heading',
  level,
  id,
  line: [{ text: id, language: 'ja' }],
  startsPage,
})

const rows = (count: number): Block => ({
  kind: 'table',
  widths: [1],
  headRows: 0,
  rows: Array.from({ length: count }, () => ({ cells: [{ lines: [[{ text: '一行', language: 'ja' }]] }] })),
})

function pagesOf(blocks: readonly Block[], contentsDepth: 1 | 2 = 2) {
  return estimatePages({ blocks, contentsDepth, contentsTitle: [] } as unknown as PrintedReport)
}

test('the first section stands behind cover and contents', () => {
  expect(pagesOf([heading('a', 1, true)])).toEqual({ headings: [3], count: 3 })
})

test('a table of 19.5 points a row fills a page with 34 rows below its heading', () => {
  expect(pagesOf([heading('a', 1, true), rows(34), heading('b', 1, true)]).headings).toEqual([3, 4])
  expect(pagesOf([heading('a', 1, true), rows(36), heading('b', 1, true)]).headings).toEqual([3, 5])
})

test('a heading goes to the next page with what follows it', () => {
  expect(pagesOf([heading('a', 1, true), rows(33), heading('b', 2), rows(1)]).headings).toEqual([3, 4])
  expect(pagesOf([heading('a', 1, true), rows(30), heading('b', 2), rows(1)]).headings).toEqual([3, 3])
})

test('only the levels of the contents are listed', () => {
  expect(pagesOf([heading('a', 1, true), heading('b', 2), rows(1)], 1).headings).toHaveLength(1)
})
