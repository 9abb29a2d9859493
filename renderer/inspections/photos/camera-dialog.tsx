import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takePicture, useCamera } from '../../ui/use-camera.ts'
import classes from './camera-dialog.module.css'

type CameraDialogProps = {
  readonly isOpen: boolean
  readonly onShot: (picture: Blob) => Promise<void>
  readonly onClose: () => void
}

/** The camera's picture with a shutter; stays open for the next photo. */
export function CameraDialog({ isOpen, onShot, onClose }: CameraDialogProps) {
  const { t } = useTranslation('photos')
  const wasOpened = useRef(false)
  wasOpened.current ||= isOpen
  // Every card has the dialog, few open it.
  if (!wasOpened.current) return null
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('camera.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('camera.close') }}
    >
      <Viewfinder onShot={onShot} onClose={onClose} />
    </Modal>
  )
}

function Viewfinder({ onShot, onClose }: Omit<CameraDialogProps, 'isOpen'>) {
  const { t } = useTranslation('photos')
  const video = useRef<HTMLVideoElement>(null)
  const [taken, setTaken] = useState(0)
  const state = useCamera(video)

  const shoot = async () => {
    const picture = video.current && (await takePicture(video.current))
    if (!picture) return
    await onShot(picture)
    setTaken((count) => count + 1)
  }

  return (
    <Stack gap="md">
      <div className={classes.finder} data-state={state}>
        <video ref={video} className={classes.video} muted playsInline aria-label={t('camera.preview')} />
        {state !== 'live' && (
          <p className={classes.word} role={state === 'starting' ? 'status' : 'alert'}>
            {t(`camera.${state}`)}
          </p>
        )}
      </div>
      <Group justify="space-between">
        <span role="status">{taken > 0 && t('camera.taken', { number: taken })}</span>
        <Group gap="xs">
          <Button variant="default" size="lg" onClick={onClose}>
            {t('camera.close')}
          </Button>
          <Button
            size="lg"
            disabled={state !== 'live'}
            leftSection={<IconCamera size={24} stroke={1.75} aria-hidden />}
            onClick={() => void shoot()}
          >
            {t('camera.shutter')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
