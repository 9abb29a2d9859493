import { useCallback } from 'react'
import type { Input } from '../../../shared/contract.ts'
import { useFileTask, type WrittenFile } from '../../ui/use-file-task.ts'

/** What a person chooses of a report. */
export type ReportChoice = {
  readonly format: Input<'inspections.report'>['format']
  readonly languages: Input<'inspections.report'>['languages']
  readonly isFinal: boolean
  readonly secretPhotos: ReadonlySet<string>
}

/** A report that was just written. */
export type WrittenReport = WrittenFile<'inspections.report'>

/** Writes the report of an inspection to a file that the person chooses; `name` is suggested for it. */
export function useReport(inspectionId: string, name: string) {
  const { write: writeFile, ...task } = useFileTask('inspections.report')
  const write = useCallback(
    ({ format, languages, isFinal, secretPhotos }: ReportChoice) => {
      const ending = format === 'word' ? 'docx' : 'pdf'
      const choice = { format, languages, isFinal, secretPhotos: [...secretPhotos] }
      return writeFile(ending, `${name}.${ending}`, { inspectionId, ...choice })
    },
    [writeFile, inspectionId, name],
  )
  return { ...task, write }
}
