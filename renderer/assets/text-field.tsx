import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BilingualField } from '../ui/bilingual-field.tsx'
import type { AssetForm } from './use-asset-form.ts'

type PairName = 'name' | 'outline' | 'location'
type TextName =
  | 'department'
  | 'manager'
  | 'accessHolders'
  | 'externalHolders'
  | 'damageNote'
  | 'usefulnessReason'
  | 'nonPublicReason'
  | 'managedEvidence'
  | 'retention'
  | 'remarks'

type FieldProps<N> = { readonly form: AssetForm; readonly name: N; readonly hint?: string | undefined }

/** A text of an asset in one language, whichever. */
export function AssetText({ form, name, hint }: FieldProps<TextName>) {
  const { t } = useTranslation('assets')
  return (
    <Textarea
      label={t(`fields.${name}`)}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      minRows={1}
      value={form.value[name] ?? ''}
      onChange={({ currentTarget }) => form.set({ [name]: currentTarget.value || null })}
      {...form.field}
    />
  )
}

type PairProps = FieldProps<PairName> & { readonly language: string; readonly isMultiline?: boolean }

/** A text of an asset in Japanese and the site's language. */
export function AssetPair({ form, name, language, isMultiline = false }: PairProps) {
  const { t } = useTranslation('assets')
  const { ja, local } = form.value[name]
  return (
    <BilingualField
      label={t(`fields.${name}`)}
      localLanguage={language}
      value={{ ja: ja ?? '', local: local ?? '' }}
      isMultiline={isMultiline}
      onChange={(pair) => form.set({ [name]: { ja: pair.ja || null, local: pair.local || null } })}
      {...form.field}
    />
  )
}
