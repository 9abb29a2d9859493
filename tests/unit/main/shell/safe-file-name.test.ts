import { expect, test } from 'vitest'
import { safeFileName } from '../../../../main/shell/safe-file-name.ts'

test('what file systems refuse is replaced, and the ending is that of the kind', () => {
  expect(safeFileName('彩波/精機: 支援*.XLSX', 'xlsx')).toBe('彩波_精機_ 支援_.xlsx')
  expect(safeFileName(' ..\u0000nda\ud800. ', 'pdf')).toBe('_nda_.pdf')
  expect(safeFileName('...', 'docx')).toBe('kagimori.docx')
})

test('a name of a device is no device', () => {
  expect(safeFileName('nul', 'pdf')).toBe('_nul.pdf')
  expect(safeFileName('nullity', 'pdf')).toBe('nullity.pdf')
})

test('a long name is cut between characters to what every file system takes', () => {
  expect(safeFileName('漢'.repeat(100), 'xlsx')).toBe(`${'漢'.repeat(80)}.xlsx`)
  expect(safeFileName('a'.repeat(200), 'xlsx')).toBe(`${'a'.repeat(120)}.xlsx`)
  expect(safeFileName(`a${'𠮷'.repeat(100)}`, 'xlsx')).toBe(`a${'𠮷'.repeat(59)}.xlsx`)
})

test('a file of any kind keeps its own ending, or has none', () => {
  expect(safeFileName('議事録: 9/3.DOCX', 'file')).toBe('議事録_ 9_3.DOCX')
  expect(safeFileName('ใบลงชื่อ', 'file')).toBe('ใบลงชื่อ')
  expect(safeFileName('con.txt', 'file')).toBe('_con.txt')
})
