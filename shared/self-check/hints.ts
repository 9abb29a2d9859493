import type { SelfCheckAnswer } from './contract.ts'
import { questions } from './questions.ts'
import type { AnswersById } from './score.ts'

/** What answers together warn of early, for the expert alone; `menuItem` is the programme's id of what helps. */
export type SelfCheckHint = {
  readonly kind: 'listFirst' | 'menu' | 'leaver'
  readonly menuItem: string | null
  /** The questions whose answers say so. */
  readonly questions: readonly string[]
}

type Rule = Omit<SelfCheckHint, 'questions'> & {
  readonly of: readonly string[]
  readonly answers: readonly SelfCheckAnswer[]
}

const poor = ['C', 'D'] as const

const rules: readonly Rule[] = [
  { kind: 'listFirst', menuItem: 'assessment', of: ['SC-06'], answers: ['D'] },
  { kind: 'menu', menuItem: 'drafting', of: ['SC-21', 'SC-26'], answers: poor },
  { kind: 'menu', menuItem: 'site-check', of: ['SC-12', 'SC-13', 'SC-14'], answers: poor },
  { kind: 'menu', menuItem: 'employee-training', of: ['SC-23'], answers: poor },
  { kind: 'leaver', menuItem: null, of: ['SC-24'], answers: ['D'] },
]

/** The early warnings of a sheet. “Do not know” warns of nothing: it is asked again at the first interview. */
export function hintsOf(answers: AnswersById): SelfCheckHint[] {
  return rules.flatMap(({ of, answers: wanted, ...hint }) => {
    const found = of.filter((id) => wanted.some((each) => each === answers.get(id)))
    return found.length === 0 ? [] : [{ ...hint, questions: found }]
  })
}

/** The questions that nobody could answer, for the first interview. */
export function openQuestions(answers: AnswersById): string[] {
  return questions.map(({ id }) => id).filter((id) => answers.get(id) === '?')
}
