import { expect, test } from 'vitest'
import { createHandleRegistry } from '../../../../main/shell/handles.ts'

const unknown = (path: string) => ({
  ok: false,
  code: 'INVALID_INPUT',
  details: { fields: [{ path, reason: 'unknown-handle' }] },
})

test('a handle becomes its path once and is void after', () => {
  const handles = createHandleRegistry()
  const handle = handles.issue('/home/me/photo.jpg', 'read')
  expect(handles.redeem({ findingId: 'f', path: handle })).toEqual({
    ok: true,
    value: { findingId: 'f', path: '/home/me/photo.jpg' },
  })
  expect(handles.redeem({ findingId: 'f', path: handle })).toEqual(unknown('path'))
  expect(handles.pathOf(handle)).toBe('/home/me/photo.jpg')
})

test('a path that the window names itself is refused, whatever it looks like', () => {
  const handles = createHandleRegistry()
  for (const path of ['/etc/passwd', '../x', '', 7, null, {}])
    expect(handles.redeem({ path })).toEqual(unknown('path'))
  expect(handles.redeem({ out: '/tmp/out.xlsx' })).toEqual(unknown('out'))
})

test('a file that was opened can not be written, nor the other way round', () => {
  const handles = createHandleRegistry()
  expect(handles.redeem({ out: handles.issue('/a', 'read') })).toEqual(unknown('out'))
  expect(handles.redeem({ path: handles.issue('/a', 'write') })).toEqual(unknown('path'))
})

test('a list of handles becomes a list of paths, or nothing at all', () => {
  const handles = createHandleRegistry()
  const issued = ['/inbox/a.xlsx', '/inbox/b.xlsx'].map((path) => handles.issue(path, 'read'))
  expect(handles.redeem({ paths: ['/etc/passwd'] })).toEqual(unknown('paths'))
  expect(handles.redeem({ paths: issued })).toEqual({
    ok: true,
    value: { paths: ['/inbox/a.xlsx', '/inbox/b.xlsx'] },
  })
  expect(handles.redeem({ paths: issued })).toEqual(unknown('paths'))
})

test('inputs without files pass untouched', () => {
  const handles = createHandleRegistry()
  for (const input of [{}, { id: 'x' }, null, 'text', [1]])
    expect(handles.redeem(input)).toEqual({ ok: true, value: input })
})

test('a file that was opened may be opened once more, one that was written may not', () => {
  const handles = createHandleRegistry()
  const first = handles.issue('/inbox/a.xlsx', 'read')
  handles.redeem({ path: first })
  const again = handles.again(first) ?? ''
  expect(again).not.toBe(first)
  expect(handles.redeem({ path: again })).toEqual({ ok: true, value: { path: '/inbox/a.xlsx' } })
  expect(handles.redeem({ path: again })).toEqual(unknown('path'))
  expect(handles.again(handles.issue('/out/b.xlsx', 'write'))).toBeNull()
  expect(handles.again('/etc/passwd')).toBeNull()
})
