import { Button } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile } from '../../shared/shell.ts'
import classes from './exchange.module.css'

type WorkbookDropProps = { readonly onFile: (file: ChosenFile) => void }

/** Takes one workbook by choice or by drop. */
export function WorkbookDrop({ onFile }: WorkbookDropProps) {
  const { t } = useTranslation('exchange')
  const [isOver, setOver] = useState(false)
  const [isRefused, setRefused] = useState(false)

  const choose = async () => {
    const chosen = await window.kagimori.files.chooseOpen('xlsx')
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
      <p className={classes.soft}>{t('verify.drop')}</p>
      {isRefused && <p role="alert">{t('verify.notOnDisk')}</p>}
      <Button
        variant="default"
        leftSection={<IconFileSearch size={20} stroke={1.75} aria-hidden />}
        onClick={() => void choose()}
      >
        {t('verify.choose')}
      </Button>
    </div>
  )
}
