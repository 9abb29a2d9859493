export {
  answers,
  type GivenAnswer,
  type SelfCheck,
  type SelfCheckAnswer,
  type SelfCheckHead,
} from './contract.ts'
export { hintsOf, openQuestions, type SelfCheckHint } from './hints.ts'
export { answerKey, blocks, type Question, questions } from './questions.ts'
export {
  type AnswersById,
  answerPoints,
  fullPoints,
  type SelfCheckLine,
  type SelfCheckScore,
  scoreSelfCheck,
} from './score.ts'
