import type { LawPackHead } from '../../../shared/drafting/lawpacks-contract.ts'
import { useFileTask } from '../../ui/use-file-task.ts'

type Place = LawPackHead['jurisdiction']

/** Writes the law in force, of one place or of all, to a file that a person chooses. */
export function useExport() {
  const { write, ...task } = useFileTask('lawpacks.export')
  const start = (place: Place | null) =>
    write('kagimori-law', place ?? 'Kagimori', place === null ? {} : { jurisdictions: [place] })
  return { ...task, start }
}
