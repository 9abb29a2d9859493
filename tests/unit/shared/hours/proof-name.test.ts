import { expect, test } from 'vitest'
import { proofName } from '../../../../shared/hours/proof-name.ts'

test.each([
  ['/home/user/議事録 2024-09-03.docx', '議事録 2024-09-03.docx'],
  ['C:\\Users\\user\\ใบลงชื่อ.pdf', 'ใบลงชื่อ.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['a/\u202egnp.exe', 'gnp.exe'],
  ['minutes\u0000\n.pdf', 'minutes.pdf'],
  ['.hidden', 'hidden'],
  ['が.txt'.normalize('NFD'), 'が.txt'],
  ['हस्ताक्षर\u200dसूची.pdf', 'हस्ताक्षर\u200dसूची.pdf'],
  ['...', 'file'],
  ['', 'file'],
])('%j is kept as %j', (path, name) => expect(proofName(path)).toBe(name))

test('a long name loses the end of its stem, not its ending', () => {
  const name = proofName(`${'𠮷'.repeat(300)}.xlsx`)
  expect([...name]).toHaveLength(200)
  expect(name).toMatch(/^𠮷+\.xlsx$/u)
})
