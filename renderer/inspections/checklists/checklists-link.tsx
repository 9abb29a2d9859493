import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

/** Leads to the checklists; the way back is the screen it stands on. */
export function ChecklistsLink() {
  const { t } = useTranslation('xlsform')
  return (
    <Button
      component={Link}
      to="/settings/checklists"
      variant="default"
      leftSection={<IconListCheck size={20} stroke={1.75} aria-hidden />}
    >
      {t('manage')}
    </Button>
  )
}
