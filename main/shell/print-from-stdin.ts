import { writeSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { app } from 'electron'
import { reportBug } from '../report-bug.ts'
import { createPrintPdf } from './printing.ts'

/** Prints the HTML page on stdin as a PDF on stdout and quits: how the command line prints without a window. */
export async function printFromStdin(bundleDir: string): Promise<void> {
  const html = await text(process.stdin)
  await app.whenReady()
  try {
    const pdf = await createPrintPdf(bundleDir)(html)
    writeWhole(pdf)
    app.exit(0)
  } catch (error) {
    reportBug('printing', error)
    app.exit(1)
  }
}

/** Writes to stdout before answering: the runtime's own stream loses its tail when the process ends. */
function writeWhole(bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(process.stdout.fd, bytes, written)
    } catch (error) {
      // The reader is slower than we are.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}
