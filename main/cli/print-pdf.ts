import type { PrintPdf } from '../context.ts'

export function findPrintPdf(): PrintPdf | null {
  return null
}
