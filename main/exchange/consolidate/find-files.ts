import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { compareCodeUnits } from '../../../shared/exchange/canonical.ts'

/** A file that is to be consolidated, and how it is called in what comes of it. */
export type InputFile = { readonly path: string; readonly name: string }

// Spreadsheets of other kinds are listed, so that nobody misses the case that is not in the sum.
const spreadsheet = /\.(xlsx|xlsm|xlsb|xls|ods)$/i

/**
 * The workbooks of files and folders in the order of their names, without `out`, what lies hidden and what a program
 * has open. A file that is named is taken whatever its ending. Throws the error of the file system for one that is
 * not there.
 */
export async function findFiles(paths: readonly string[], out: string): Promise<InputFile[]> {
  const excluded = await realpath(out).catch(() => resolve(out))
  const found = new Map<string, InputFile>()
  for (const path of paths) {
    const isFolder = (await stat(path)).isDirectory()
    const files = isFolder ? await filesIn(path) : [{ path, name: basename(path) }]
    for (const file of files) {
      const real = await realpath(file.path).catch(() => file.path)
      if (real !== excluded && !found.has(real)) found.set(real, file)
    }
  }
  return [...found.values()].sort(
    (a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.path, b.path),
  )
}

async function filesIn(folder: string): Promise<InputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && spreadsheet.test(entry.name) && !/^(\.|~\$)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
}
