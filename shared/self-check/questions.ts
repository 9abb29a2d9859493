import data from './questions.json' with { type: 'json' }

/** A question of the sheet; `items` are those of the checklist that look at the same thing. */
export type Question = { readonly id: string; readonly block: string; readonly items: readonly string[] }

/** The blocks of the sheet in their order. */
export const blocks: readonly string[] = data.blocks

/** The 30 questions in their order: a proposal (要確認), until JETRO's own form is known. */
export const questions: readonly Question[] = data.questions

/** How an answer is called in the texts, where `?` is no word. */
export function answerKey(answer: string): string {
  return answer === '?' ? 'unknown' : answer
}
