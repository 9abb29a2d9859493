import { Button, Group, Loader, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWipePreview } from './use-wipe.ts'
import classes from './wipe.module.css'
import { WipeConfirmation } from './wipe-confirmation.tsx'
import { WipeContents } from './wipe-contents.tsx'
import { WipeObstacles } from './wipe-obstacles.tsx'

type WipeDialogProps = { readonly engagementId: string; readonly onClose: () => void }

/** What would be removed and what stands in the way; where nothing does, the removal itself. */
export function WipeDialog({ engagementId, onClose }: WipeDialogProps) {
  const { t } = useTranslation(['wipe', 'common'])
  const { preview, failure } = useWipePreview(engagementId)
  const received = preview?.obstacles.length === 0 ? preview.received : null
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('dialog.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="lg" className={classes.dialog}>
        <FailureNotice failure={failure} />
        {!preview && !failure && (
          <p role="status" className={classes.looking}>
            <Loader size="sm" aria-hidden />
            {t('dialog.looking')}
          </p>
        )}
        {preview && <WipeObstacles obstacles={preview.obstacles} />}
        {preview && <WipeContents preview={preview} />}
        {received ? (
          <WipeConfirmation engagementId={engagementId} received={received} onClose={onClose} />
        ) : (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              {t('common:act.close')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  )
}
