import { useCallback, useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Profile } from '../../shared/exchange/profile.ts'
import type { ChosenFile } from '../../shared/shell.ts'
import { useTask } from '../ui/use-task.ts'

type Engagement = Output<'engagements.get'>

/** A workbook that was just written. */
export type Written = {
  readonly file: ChosenFile
  readonly result: Output<'exchange.export'>
}

/** Writes what a profile lets out to a file that the person chooses, with the secrets chosen for it. */
export function useExport() {
  const { run, ...task } = useTask('exchange.export')
  const [written, setWritten] = useState<Written | null>(null)
  const start = useCallback(
    async (
      engagement: Pick<Engagement, 'id' | 'company' | 'region' | 'fiscalYear'>,
      profile: Profile,
      secretPhotos: readonly string[],
    ) => {
      const { id, company, region, fiscalYear } = engagement
      const name = [company.name, region, fiscalYear].filter(Boolean).join('_')
      const file = await window.kagimori.files.chooseSave('xlsx', `${name}.xlsx`)
      if (!file) return
      setWritten(null)
      const result = await run({
        engagementId: id,
        out: file.handle,
        profile: profile.name,
        // Only drafts name information assets.
        masksAssets: profile.name === 'everything' && profile.masksAssets,
        secretPhotos: profile.name === 'hours' ? [] : [...secretPhotos],
      })
      if (result.ok) setWritten({ file, result: result.value })
    },
    [run],
  )
  return { ...task, start, written }
}
