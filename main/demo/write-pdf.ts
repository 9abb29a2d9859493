import { basename } from 'node:path'
import type { Call } from './demo-caller.ts'

/** The files of one paper of the demo; a format that this run cannot make says why. */
export type Papers = {
  readonly files: readonly string[]
  readonly missing: readonly { readonly format: string; readonly code: string }[]
}

/** Adds its PDF to a paper; a machine without an Electron that prints still gets its other files. */
export async function addPdf(
  call: Call,
  method: string,
  input: { readonly out: string },
  { files, missing }: Papers,
): Promise<Papers> {
  const written = await call(method, { ...input, format: 'pdf' })
  return written.ok
    ? { files: [...files, basename(input.out)], missing }
    : { files, missing: [...missing, { format: 'pdf', code: written.code }] }
}
