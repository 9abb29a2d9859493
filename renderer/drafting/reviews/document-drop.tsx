import { Button } from '@mantine/core'
import { IconFileText, IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile } from '../../../shared/shell.ts'
import classes from './reviews.module.css'

type DocumentDropProps = {
  readonly file: ChosenFile | null
  readonly onFile: (file: ChosenFile) => void
}

/** Takes one document by choice or by drop. */
export function DocumentDrop({ file, onFile }: DocumentDropProps) {
  const { t } = useTranslation('reviewing')
  const [isOver, setOver] = useState(false)
  const [isRefused, setRefused] = useState(false)

  const choose = async () => {
    const chosen = await window.kagimori.files.chooseOpen('document')
    if (chosen === null) return
    setRefused(false)
    onFile(chosen)
  }
  const onDrop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped === undefined) return
    const handle = await window.kagimori.files.handleFor(dropped)
    setRefused(handle === null)
    if (handle !== null) onFile({ handle, name: dropped.name })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same without a pointer.
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void onDrop(event)}
    >
      {file === null ? (
        <p className={classes.hint}>{t('begin.drop')}</p>
      ) : (
        <p className={classes.chosen} role="status">
          <IconFileText size={20} stroke={1.75} aria-hidden />
          <span>{t('begin.chosen', { name: file.name })}</span>
        </p>
      )}
      {isRefused && <p role="alert">{t('begin.notOnDisk')}</p>}
      <Button
        variant="default"
        data-autofocus
        leftSection={<IconFileUpload size={18} stroke={1.75} aria-hidden />}
        onClick={() => void choose()}
      >
        {t(file === null ? 'begin.choose' : 'begin.other')}
      </Button>
    </div>
  )
}
