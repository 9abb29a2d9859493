import type { ChecklistHead } from '../../../shared/inspections/contract.ts'

/** The title of a checklist in a language, else in Japanese, English or its first one; `language` is what it is in. */
export function titleOf(
  { title, languages }: Pick<ChecklistHead, 'title' | 'languages'>,
  wanted: string,
): { readonly text: string; readonly language: string } {
  const language = [wanted, 'ja', 'en', ...languages].find((each) => title[each] !== undefined) ?? wanted
  return { text: title[language] ?? '', language }
}
