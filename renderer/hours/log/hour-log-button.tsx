import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DraftSource } from '../first-draft.ts'
import { HourLogDialog } from './hour-log-dialog.tsx'

type HourLogButtonProps = { readonly source: DraftSource }

/** Opens the hour log 支援時間実績 of an engagement. */
export function HourLogButton({ source }: HourLogButtonProps) {
  const { t } = useTranslation('hourlog')
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={20} stroke={1.75} aria-hidden />}
        onClick={dialog.open}
      >
        {t('open')}
      </Button>
      {isOpen && <HourLogDialog source={source} onClose={dialog.close} />}
    </>
  )
}
