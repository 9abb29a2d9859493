import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { category, type Kind, kindsOfCategory } from '../../shared/assets/index.ts'

type KindSelectProps = { readonly value: Kind | null; readonly onChange: (kind: Kind | null) => void }

/** The kind of information, in groups by its category. */
export function KindSelect({ value, onChange }: KindSelectProps) {
  const { t } = useTranslation('assets')
  const groups = category.options.map((each) => ({
    group: t(`categories.${each}`),
    items: kindsOfCategory(each).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
  }))
  const kinds = category.options.flatMap(kindsOfCategory)
  return (
    <NativeSelect
      size="md"
      label={t('fields.kind')}
      value={value ?? ''}
      data={[{ value: '', label: t('notSet') }, ...groups]}
      onChange={({ currentTarget }) => onChange(kinds.find((kind) => kind === currentTarget.value) ?? null)}
    />
  )
}
