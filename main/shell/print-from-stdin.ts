import { text } from 'node:stream/consumers'
import { app } from 'electron'
import { createPrintPdf } from './printing.ts'

/** Prints the HTML page on stdin as a PDF on stdout and quits: how the command line prints without a window. */
export async function printFromStdin(bundleDir: string): Promise<void> {
  const html = await text(process.stdin)
  await app.whenReady()
  try {
    const pdf = await createPrintPdf(bundleDir)(html, { title: '', language: '' })
    process.stdout.write(pdf, () => app.exit(0))
  } catch (error) {
    console.error('printing failed:', error)
    app.exit(1)
  }
}
