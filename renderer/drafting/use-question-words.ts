import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../shared/drafting/interview.ts'

type LooseT = (key: string) => string

/** The words of the interview: labels, options and units by their ids. */
export type QuestionWords = {
  readonly label: (question: Question) => string
  readonly option: (question: Question, option: string) => string
  readonly unit: (unit: string) => string
  readonly group: (groupId: string) => string
}

/** The words of the interview in the language of the interface. */
export function useQuestionWords(): QuestionWords {
  const { t } = useTranslation('drafting')
  return useMemo(() => {
    const say: LooseT = (key) => (t as unknown as LooseT)(`interview.${key}`)
    return {
      label: (question) => say(question.label),
      option: (question, option) => say(`options.${question.list}.${option}`),
      unit: (unit) => say(`units.${unit}`),
      group: (groupId) => say(`groups.${groupId}`),
    }
  }, [t])
}
