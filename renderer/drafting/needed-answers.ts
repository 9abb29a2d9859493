import type { Answers, Jurisdiction } from '../../shared/drafting/answers.ts'
import type { DraftKind } from '../../shared/drafting/contract.ts'
import { interviewOf, isAsked, type Question } from '../../shared/drafting/interview.ts'
import { answerAt, tidy } from './answer-paths.ts'

/** A group of the interview with the questions that matter for the answers so far. */
export type AskedGroup = {
  readonly id: string
  readonly questions: readonly Question[]
  /** How many of the answers that the document needs are missing. */
  readonly open: number
}

/** The interview as it stands; clauses are put in and left out where they stand, not here. */
export function askedGroups(kind: DraftKind, jurisdiction: Jurisdiction, answers: Answers): AskedGroup[] {
  return interviewOf(kind, jurisdiction).flatMap(({ id, questions }) => {
    const asked = questions.filter((each) => each.input !== 'clauses' && isAsked(each, answers, kind))
    const open = asked.filter(
      (question) => question.isNeeded && tidy(answerAt(answers, question.id)) === undefined,
    ).length
    return asked.length === 0 ? [] : [{ id, questions: asked, open }]
  })
}
