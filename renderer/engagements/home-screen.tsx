import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Page } from '../ui/page.tsx'
import { useRead } from '../ui/use-read.ts'
import { EngagementTable } from './engagement-table.tsx'
import { ExpertDialog } from './expert-dialog.tsx'
import { NewEngagementDialog } from './new-engagement-dialog.tsx'

/** 案件: every engagement with its step, its hours and its days, and the way to a new one. */
export function HomeScreen() {
  const { t } = useTranslation('engagements')
  const list = useRead('engagements.list', {})
  const experts = useRead('experts.list', {})
  const [isExpertsOpen, expertDialog] = useDisclosure(false)
  const [isNewOpen, newDialog] = useDisclosure(false)
  const hasExperts = (experts.data?.items.length ?? 0) > 0
  const isEmpty = list.data?.items.length === 0
  const newButton = (
    <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={newDialog.open}>
      {t('home.new')}
    </Button>
  )
  const expertsButton = (isPrimary: boolean) => (
    <Button
      variant={isPrimary ? 'filled' : 'default'}
      leftSection={<IconUsers size={18} stroke={1.75} aria-hidden />}
      onClick={expertDialog.open}
    >
      {isPrimary ? t('home.empty.withoutExperts') : t('home.experts')}
    </Button>
  )
  return (
    <Page
      title={t('home.title')}
      aside={list.data && !isEmpty ? <Group justify="flex-end">{expertsButton(false)}</Group> : null}
      action={list.data && !isEmpty ? newButton : null}
    >
      <FailureNotice failure={list.failure} />
      {isEmpty && (
        <EmptyState
          title={t('home.empty.title')}
          hint={t('home.empty.hint')}
          action={
            <Group gap="xs">
              {hasExperts ? newButton : expertsButton(true)}
              {hasExperts ? expertsButton(false) : null}
            </Group>
          }
        />
      )}
      {list.data && !isEmpty && <EngagementTable engagements={list.data.items} />}
      <ExpertDialog isOpen={isExpertsOpen} onClose={expertDialog.close} />
      <NewEngagementDialog isOpen={isNewOpen} onClose={newDialog.close} />
    </Page>
  )
}
