import { useCallback, useState } from 'react'
import type { Input, Output } from '../../../shared/contract.ts'
import type { ChosenFile } from '../../../shared/shell.ts'
import { useTask } from '../../ui/use-task.ts'

/** What a person chooses of a report. */
export type ReportChoice = {
  readonly format: Input<'inspections.report'>['format']
  readonly languages: Input<'inspections.report'>['languages']
  readonly isFinal: boolean
  readonly secretPhotos: ReadonlySet<string>
}

/** A report that was just written. */
export type WrittenReport = { readonly file: ChosenFile; readonly result: Output<'inspections.report'> }

/** Writes the report of an inspection to a file that the person chooses; `name` is suggested for it. */
export function useReport(inspectionId: string, name: string) {
  const { run, ...task } = useTask('inspections.report')
  const [written, setWritten] = useState<WrittenReport | null>(null)
  const write = useCallback(
    async ({ format, languages, isFinal, secretPhotos }: ReportChoice) => {
      const ending = format === 'word' ? 'docx' : 'pdf'
      const file = await window.kagimori.files.chooseSave(ending, `${name}.${ending}`)
      if (!file) return
      setWritten(null)
      const result = await run({
        inspectionId,
        format,
        languages,
        isFinal,
        secretPhotos: [...secretPhotos],
        out: file.handle,
      })
      if (result.ok) setWritten({ file, result: result.value })
    },
    [run, inspectionId, name],
  )
  return { ...task, write, written }
}
