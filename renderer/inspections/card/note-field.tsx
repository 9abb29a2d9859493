import type { Checklist } from '../../../shared/inspections/contract.ts'
import { StatedPairField } from '../../ui/stated-pair-field.tsx'
import type { StatedPairEdit } from '../../ui/use-stated-pair.ts'
import type { CardWords } from '../data/use-opened.ts'
import { CardLabel } from './card-label.tsx'

type NoteFieldProps = {
  readonly checklist: Checklist
  /** In the language of the interface. */
  readonly words: CardWords
  /** The language of the site, which a fallback checklist may lack. */
  readonly language: string
  readonly note: StatedPairEdit
}

/** What was seen, in both languages. */
export function NoteField({ checklist, words, language, note }: NoteFieldProps) {
  return (
    <StatedPairField
      label={words.card?.note ?? ''}
      legend={<CardLabel checklist={checklist} name="note" />}
      localLanguage={language}
      pair={note}
      isMultiline
    />
  )
}
