import { rm } from 'node:fs/promises'
import type { SignedWipeCertificate } from '../../../shared/exchange/wipe/certificate.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { fileFailure, partialPath } from '../../out-file.ts'
import { replaceFileAsync } from '../../vault/index.ts'
import { certificateFiles } from './certificate-files.ts'
import { packCertificate } from './certificate-page.ts'

/** Writes both files beside their places, complete but for their names: work for a worker thread. */
export async function writeCertificate({
  certificate,
  out,
}: {
  readonly certificate: SignedWipeCertificate
  readonly out: string
}): Promise<Result<true>> {
  const { page, data } = certificateFiles(out)
  try {
    await replacePartial(page, await packCertificate(certificate))
    await replacePartial(data, Buffer.from(`${JSON.stringify(certificate, null, 2)}\n`))
    return ok(true)
  } catch (error) {
    return fileFailure(error, out)
  }
}

async function replacePartial(out: string, content: Uint8Array): Promise<void> {
  const partial = partialPath(out)
  await rm(partial, { force: true })
  await replaceFileAsync(partial, content, partial)
}
