import { Button, Group, Stack } from '@mantine/core'
import { IconCheck, IconCopy, IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/result.ts'
import { copyText } from '../../ui/copy-text.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { QrCode } from './qr-code.tsx'

type PaperOutputProps = {
  readonly text: string
  readonly fileName: string
  /** Writes the paper to a file; answers why it could not. */
  readonly save: (handle: string) => Promise<Failure | null>
}

/** A paper to hand over: as a QR code, by the clipboard, or as a file. */
export function PaperOutput({ text, fileName, save }: PaperOutputProps) {
  const { t } = useTranslation('allotments')
  const [done, setDone] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const saveFile = async () => {
    const file = await window.kagimori.files.chooseSave('kagimori-allotment', fileName)
    if (!file) return
    const problem = await save(file.handle)
    setFailure(problem)
    setDone(problem ? null : t('paper.saved', { name: file.name }))
  }

  return (
    <Stack gap="md">
      <QrCode text={text} />
      <Group gap="xs" justify="center">
        <Button
          variant="default"
          leftSection={<IconCopy size={18} stroke={1.75} aria-hidden />}
          onClick={() => setDone(copyText(text) ? t('paper.copied') : null)}
        >
          {t('paper.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={18} stroke={1.75} aria-hidden />}
          onClick={() => void saveFile()}
        >
          {t('paper.save')}
        </Button>
      </Group>
      <FailureNotice failure={failure} />
      <Group gap="xs" justify="center" role="status" wrap="nowrap">
        {done !== null && <IconCheck size={18} stroke={1.75} aria-hidden />}
        {done}
      </Group>
    </Stack>
  )
}
