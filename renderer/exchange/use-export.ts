import { useCallback } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Profile } from '../../shared/exchange/profile.ts'
import { useFileTask, type WrittenFile } from '../ui/use-file-task.ts'

type Engagement = Output<'engagements.get'>

/** A workbook that was just written. */
export type Written = WrittenFile<'exchange.export'>

/** Writes what a profile lets out to a file that the person chooses, with the secrets chosen for it. */
export function useExport() {
  const { write, ...task } = useFileTask('exchange.export')
  const start = useCallback(
    (
      engagement: Pick<Engagement, 'id' | 'company' | 'region' | 'fiscalYear'>,
      profile: Profile,
      secretPhotos: readonly string[],
      password: string | undefined,
    ) => {
      const { id, company, region, fiscalYear } = engagement
      const name = [company.name, region, fiscalYear].filter(Boolean).join('_')
      return write('xlsx', `${name}.xlsx`, {
        engagementId: id,
        profile: profile.name,
        // Only drafts name information assets.
        masksAssets: profile.name === 'everything' && profile.masksAssets,
        secretPhotos: profile.name === 'hours' ? [] : [...secretPhotos],
        ...(password === undefined ? {} : { password }),
      })
    },
    [write],
  )
  return { ...task, start }
}
