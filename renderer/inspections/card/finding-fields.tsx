import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Answer, Checklist } from '../../../shared/inspections/contract.ts'
import { BilingualField } from '../../ui/bilingual-field.tsx'
import type { AutosaveField } from '../../ui/use-autosave.ts'
import { type TextPair, wordPair } from '../card-words.ts'
import type { CardWords } from '../data/use-inspection.ts'

/** The texts of a finding as they stand in the fields; empty ones are ''. */
export type FindingTexts = { readonly reason: string; readonly note: TextPair; readonly action: TextPair }

type FindingFieldsProps = {
  readonly checklist: Checklist
  /** In the language of the interface. */
  readonly words: CardWords
  /** The language of the site, which a fallback checklist may lack. */
  readonly language: string
  readonly answer: Answer
  readonly texts: AutosaveField<FindingTexts>
}

/** What was seen, what should be done and, where the item does not apply, why. */
export function FindingFields({ checklist, words, language, answer, texts }: FindingFieldsProps) {
  const { t } = useTranslation('inspections')
  const { value, setValue, field } = texts
  const label = (name: string) => {
    const { ja, local } = wordPair(checklist, 'card', name)
    return (
      <>
        <span lang="ja">{ja}</span>
        {checklist.language !== 'ja' && <span lang={checklist.language}>　{local}</span>}
      </>
    )
  }
  return (
    <>
      {(answer === 'na' || value.reason !== '') && (
        <Textarea
          label={label('reason')}
          aria-label={words.card?.reason}
          description={t('screen.reasonHint')}
          value={value.reason}
          onChange={(event) => setValue({ ...value, reason: event.currentTarget.value })}
          {...field}
        />
      )}
      {(['note', 'action'] as const).map((name) => (
        <BilingualField
          key={name}
          label={words.card?.[name] ?? name}
          legend={label(name)}
          localLanguage={language}
          value={value[name]}
          onChange={(pair) => setValue({ ...value, [name]: pair })}
          isMultiline
          {...field}
        />
      ))}
    </>
  )
}
