import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type DefaultValueProps = { readonly shown: string; readonly onUse: () => void }

/** The value that a checklist proposes; it counts only once someone has taken it over. */
export function DefaultValue({ shown, onUse }: DefaultValueProps) {
  const { t } = useTranslation('inspections')
  return (
    <Button variant="default" mt="xs" onClick={onUse}>
      {t('value.useDefault', { value: shown })}
    </Button>
  )
}
