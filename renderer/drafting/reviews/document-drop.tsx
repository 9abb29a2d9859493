import { Button } from '@mantine/core'
import { IconFileText, IconFileUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile } from '../../../shared/shell.ts'
import { DropArea } from '../../ui/drop-area.tsx'
import { useFileChoice } from '../../ui/use-file-choice.ts'
import classes from './reviews.module.css'

type DocumentDropProps = {
  readonly file: ChosenFile | null
  readonly onFile: (file: ChosenFile) => void
}

/** Takes one document by choice or by drop. */
export function DocumentDrop({ file, onFile }: DocumentDropProps) {
  const { t } = useTranslation('reviewing')
  const { choose, drop, isRefused } = useFileChoice('document', onFile)
  return (
    <DropArea className={classes.drop} onFiles={(files) => void drop(files)}>
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
    </DropArea>
  )
}
