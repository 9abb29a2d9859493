import { answers, type GivenAnswer } from '../../../shared/self-check/index.ts'
import { type CellField, given } from './cell-field.ts'
import { plain, readText } from './read-cell.ts'

/** What the cells of a question of a self-check are made from; undefined where nothing was recorded at it. */
export type ShownAnswer = { readonly given: GivenAnswer | undefined }

/** What the cells of a question can change. */
export type AnswerChange = {
  readonly answer: GivenAnswer['answer']
  readonly noteJa: string | null
  readonly noteLocal: string | null
}

/** The fields of an answer that セルフチェック shows. */
export const selfCheckFields = {
  answer: {
    name: 'answers.answer',
    show: (line) => line.given?.answer ?? null,
    read: (said) => {
      if (said === null || said === '') return { answer: null }
      const written = plain(String(said)).toUpperCase()
      return given(
        'answer',
        answers.find((answer) => answer === written),
      )
    },
  },
  noteJa: {
    name: 'answers.note.ja',
    show: (line) => line.given?.note.ja ?? null,
    read: (said) => given('noteJa', readText(said)),
  },
  noteLocal: {
    name: 'answers.note.local',
    show: (line) => line.given?.note.local ?? null,
    read: (said) => given('noteLocal', readText(said)),
  },
} as const satisfies Readonly<Record<string, CellField<ShownAnswer, AnswerChange>>>
