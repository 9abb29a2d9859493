import { join, parse } from 'node:path'

/** The files of a certificate: the page, and its data beside it. */
export function certificateFiles(out: string): { readonly page: string; readonly data: string } {
  const { dir, name } = parse(out)
  return { page: out, data: join(dir, `${name}.json`) }
}
