import { useTranslation } from 'react-i18next'
import { writeDate } from '../ui/parse-date.ts'
import { useLanguage } from '../ui/use-language.ts'
import type { DraftProblem } from './entry-draft.ts'

/** Gives the sentence about a field of a draft, or undefined when nothing is wrong with it. */
export function useDraftProblem(
  problems: readonly DraftProblem[],
): (field: DraftProblem['field']) => string | undefined {
  const { t } = useTranslation(['hours', 'ledger', 'common'])
  const language = useLanguage()
  return (field) => {
    const found = problems.find((each) => each.field === field)
    if (!found) return undefined
    switch (found.reason) {
      case 'order':
        return t('hours:problem.endBeforeStart')
      case 'too-long':
        return t('ledger:problem.tooLong')
      case 'required':
        return field === 'reason' ? t('ledger:reason.required') : t('hours:problem.required')
      case 'another-era':
        return t('ledger:problem.anotherEra', { date: writeDate('2024-09-03', language) })
      case 'unreadable':
        return field === 'start' || field === 'end'
          ? t('hours:problem.time')
          : t('common:date.example', { date: writeDate('2024-09-03', language) })
    }
  }
}
