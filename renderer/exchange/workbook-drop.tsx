import { Button } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile } from '../../shared/shell.ts'
import { DropArea } from '../ui/drop-area.tsx'
import { useFileChoice } from '../ui/use-file-choice.ts'
import classes from './exchange.module.css'

type WorkbookDropProps = { readonly onFile: (file: ChosenFile) => void }

/** Takes one workbook by choice or by drop. */
export function WorkbookDrop({ onFile }: WorkbookDropProps) {
  const { t } = useTranslation('exchange')
  const { choose, drop, isRefused } = useFileChoice('xlsx', onFile)
  return (
    <DropArea className={classes.drop} onFiles={(files) => void drop(files)}>
      <p className={classes.soft}>{t('verify.drop')}</p>
      {isRefused && <p role="alert">{t('verify.notOnDisk')}</p>}
      <Button
        variant="default"
        leftSection={<IconFileSearch size={20} stroke={1.75} aria-hidden />}
        onClick={() => void choose()}
      >
        {t('verify.choose')}
      </Button>
    </DropArea>
  )
}
