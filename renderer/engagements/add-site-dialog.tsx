import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import { useFailureText } from '../ui/use-failure-text.ts'
import { newSite, toSiteInput } from './site-draft.ts'
import { SiteFields } from './site-fields.tsx'

type AddSiteDialogProps = {
  readonly engagement: Engagement
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Adds a site to an engagement. */
export function AddSiteDialog({ engagement, isOpen, onClose }: AddSiteDialogProps) {
  const { t } = useTranslation(['engagements', 'common'])
  const create = useChange('sites.create')
  const problems = useFailureText(create.failure)
  const [site, setSite] = useState(() => newSite(engagement.region))

  const submit = async () => {
    const result = await create.run({ engagementId: engagement.id, ...toSiteInput(site) })
    if (result.ok) onClose()
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="44rem"
      title={t('site.add')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="lg">
        <SiteFields site={site} onChange={setSite} problemOf={problems.of} />
        <FailureNotice failure={create.failure?.code === 'INVALID_INPUT' ? null : create.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={() => void submit()} loading={create.isRunning}>
            {t('site.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
