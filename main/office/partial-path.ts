import { basename, dirname, join } from 'node:path'

/** The file beside `out` that holds a workbook until it is complete. */
export function partialPath(out: string): string {
  return join(dirname(out), `.${basename(out)}.kagimori-partial`)
}
