import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile } from '../../../shared/shell.ts'
import { DropArea } from '../../ui/drop-area.tsx'
import { useFileChoice } from '../../ui/use-file-choice.ts'
import exchange from '../exchange.module.css'

type ImportDropProps = {
  readonly onFile: (file: ChosenFile) => void
  /** True where another workbook was read before. */
  readonly isAgain?: boolean
}

/** Takes the workbook that is to be imported, by choice or by drop. */
export function ImportDrop({ onFile, isAgain = false }: ImportDropProps) {
  const { t } = useTranslation('merge')
  const { choose, drop, isRefused } = useFileChoice('xlsx', onFile)
  return (
    <DropArea className={exchange.drop} onFiles={(files) => void drop(files)}>
      <p className={exchange.soft}>{t('drop')}</p>
      {isRefused && <p role="alert">{t('notOnDisk')}</p>}
      <Button
        variant="default"
        leftSection={<IconFileImport size={20} stroke={1.75} aria-hidden />}
        onClick={() => void choose()}
      >
        {t(isAgain ? 'another' : 'choose')}
      </Button>
    </DropArea>
  )
}
