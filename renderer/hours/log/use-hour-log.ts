import { useCallback, useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { Engagement, Expert } from '../../../shared/engagements/index.ts'
import type { ChosenFile } from '../../../shared/shell.ts'
import { useTask } from '../../ui/use-task.ts'

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
export type WrittenLog = { readonly file: ChosenFile; readonly result: Output<'hours.writeLog'> }

/** Writes a log to a file that the person chooses; `title` begins the name that is suggested for it. */
export function useHourLog(title: string, engagement: Engagement, experts: readonly Expert[]) {
  const { run, ...task } = useTask('hours.writeLog')
  const [written, setWritten] = useState<WrittenLog | null>(null)
  const write = useCallback(
    async ({ of, expertId, month, format, local }: LogChoice) => {
      const expert = experts.find(({ id }) => id === expertId)
      const named = of === 'engagement' ? [engagement.company.name, engagement.region] : [expert?.name, month]
      const name = [title, ...named].filter(Boolean).join('_')
      const file = await window.kagimori.files.chooseSave(format, `${name}.${format}`)
      if (!file) return
      setWritten(null)
      const scope =
        of === 'engagement'
          ? { engagementId: engagement.id }
          : { expertId: expertId ?? '', month: month ?? '' }
      const languages = local === null ? ['ja'] : ['ja', local]
      const result = await run({ ...scope, format, languages, out: file.handle })
      if (result.ok) setWritten({ file, result: result.value })
    },
    [run, title, engagement, experts],
  )
  return { ...task, write, written }
}
