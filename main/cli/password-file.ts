import { readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '../../shared/result.ts'
import { codeOf } from '../vault/index.ts'

const mostBytes = 4096

/** The password of a file, from the first line of another: on the command line every process could read it. */
export async function readPasswordFile(path: string | undefined): Promise<Result<{ password?: string }>> {
  if (path === undefined) return ok({})
  try {
    const content = await readFile(path)
    if (content.length > mostBytes) return fail('UNSUPPORTED_FILE', { path, reason: 'too-large' })
    const [line = ''] = content
      .toString()
      .replace(/^\ufeff/, '')
      .split(/\r?\n/, 1)
    return ok({ password: line })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return fail('NOT_FOUND', { path })
    if (codeOf(error) !== '') return fail('UNSUPPORTED_FILE', { path, reason: 'unreadable' })
    throw error
  }
}
