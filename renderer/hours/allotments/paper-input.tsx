import { Button, Group, Stack, Textarea } from '@mantine/core'
import { IconCamera, IconFolderOpen } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './allotments.module.css'
import { QrCamera } from './qr-camera.tsx'
import { readQrOfPicture } from './read-qr.ts'

type PaperInputProps = {
  readonly label: string
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (text: string) => void
}

const largestFile = 8_000_000

/** A paper that another laptop wrote: pasted, from a file or a picture of its QR code, or by the camera. */
export function PaperInput({ label, value, error, onChange }: PaperInputProps) {
  const { t } = useTranslation('allotments')
  const picker = useRef<HTMLInputElement>(null)
  const [isScanning, setScanning] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()

  const take = (text: string) => {
    setProblem(undefined)
    setScanning(false)
    onChange(text)
  }

  const open = async (file: File | undefined) => {
    if (!file) return
    if (file.size > largestFile) return setProblem(t('read.tooLarge'))
    if (!file.type.startsWith('image/')) return take(await file.text())
    const text = await readQrOfPicture(file).catch(() => null)
    if (text === null) setProblem(t('read.noCode'))
    else take(text)
  }

  return (
    <Stack gap="xs">
      <Textarea
        label={label}
        classNames={{ input: classes.paper }}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        placeholder="KAGIMORI1…"
        value={value}
        error={problem ?? error}
        onChange={(event) => take(event.currentTarget.value)}
        data-autofocus
      />
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} stroke={1.75} aria-hidden />}
          onClick={() => picker.current?.click()}
        >
          {t('read.open')}
        </Button>
        <Button
          variant="default"
          aria-expanded={isScanning}
          leftSection={<IconCamera size={18} stroke={1.75} aria-hidden />}
          onClick={() => setScanning(!isScanning)}
        >
          {t('read.scan')}
        </Button>
      </Group>
      <input
        ref={picker}
        type="file"
        hidden
        aria-hidden
        accept=".kagimori-allotment,.txt,image/*"
        onChange={(event) => {
          void open(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {isScanning && <QrCamera onText={take} />}
    </Stack>
  )
}
