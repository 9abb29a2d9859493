import { useTranslation } from 'react-i18next'
import { formatMinutes } from '../../ui/format.ts'
import { useChange } from '../../ui/use-change.ts'
import { PaperOutput } from './paper-output.tsx'

type SavedPaperProps = {
  readonly kind: 'issue' | 'giveBack'
  readonly paper: { readonly id: string; readonly minutes: number; readonly text: string }
}

/** What no screen shows. */
const changesNothing = { refreshes: [] } as const

/** An allotment or a return that this laptop wrote, to be handed over. */
export function SavedPaper({ paper, kind }: SavedPaperProps) {
  const { t } = useTranslation('allotments')
  const { run } = useChange('allotments.save', changesNothing)
  const save = async (out: string) => {
    const result = await run({ id: paper.id, out })
    return result.ok ? null : result
  }
  const fileName = t(`${kind}.file`, { duration: formatMinutes(paper.minutes).replace(':', '-') })
  return <PaperOutput text={paper.text} fileName={fileName} save={save} />
}
