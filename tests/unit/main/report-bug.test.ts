import { expect, test, vi } from 'vitest'
import { reportBug } from '../../../main/report-bug.ts'

function told(error: unknown): string {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  reportBug('drafts.get', error)
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('')
  write.mockRestore()
  return text
}

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('a bug is told with its place and without what it quotes', () => {
  const quoting = thrownBy(() => JSON.parse('彩波精機の秘密'))
  expect(String(quoting)).toContain('彩波精機')
  const text = told(quoting)
  expect(text).toMatch(/^kagimori: drafts\.get failed unexpectedly: SyntaxError\n +at /)
  expect(text).not.toContain('彩波')
})

test('a message of several lines, a path and a thrown text are not told either', () => {
  const error = Object.assign(new Error('first\n    at 彩波精機'), { code: 'ENOENT', path: '/彩波' })
  expect(told(error)).toContain('Error ENOENT\n')
  expect(told(error)).not.toContain('彩波')
  expect(told('彩波精機')).toBe('kagimori: drafts.get failed unexpectedly: string\n')
})

test('what the engine says of the code is told', () => {
  expect(told(thrownBy(() => (null as unknown as { id: string }).id))).toContain("reading 'id'")
})
