import { useCallback } from 'react'
import type { Engagement, Expert } from '../../../shared/engagements/index.ts'
import { useFileTask, type WrittenFile } from '../../ui/use-file-task.ts'

/** What a person chooses of a log. */
export type LogChoice = {
  readonly of: 'engagement' | 'expert-month'
  readonly expertId: string | null
  /** `YYYY-MM`. */
  readonly month: string | null
  readonly format: 'xlsx' | 'pdf'
  /** The language beside Japanese. */
  readonly local: string | null
}

/** A log that was just written. */
export type WrittenLog = WrittenFile<'hours.writeLog'>

/** Writes a log to a file that the person chooses; `title` begins the name that is suggested for it. */
export function useHourLog(title: string, engagement: Engagement, experts: readonly Expert[]) {
  const { write: writeFile, ...task } = useFileTask('hours.writeLog')
  const write = useCallback(
    ({ of, expertId, month, format, local }: LogChoice) => {
      const expert = experts.find(({ id }) => id === expertId)
      const named = of === 'engagement' ? [engagement.company.name, engagement.region] : [expert?.name, month]
      const name = [title, ...named].filter(Boolean).join('_')
      const scope =
        of === 'engagement'
          ? { engagementId: engagement.id }
          : { expertId: expertId ?? '', month: month ?? '' }
      const languages = local === null ? ['ja'] : ['ja', local]
      return writeFile(format, `${name}.${format}`, { ...scope, format, languages })
    },
    [writeFile, title, engagement, experts],
  )
  return { ...task, write }
}
