import { Button, Modal } from '@mantine/core'
import { IconChartRadar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './score.module.css'
import { ScorePanel } from './score-panel.tsx'

type ScoreButtonProps = { readonly inspectionId: string }

/** Opens the score of an inspection over the whole window. */
export function ScoreButton({ inspectionId }: ScoreButtonProps) {
  const { t } = useTranslation(['score', 'common'])
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconChartRadar size={20} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('title')}
      </Button>
      {isOpen && (
        <Modal
          opened
          fullScreen
          title={t('title')}
          classNames={{ body: classes.modal }}
          closeButtonProps={{ 'aria-label': t('common:act.close') }}
          onClose={() => setOpen(false)}
        >
          <ScorePanel inspectionId={inspectionId} />
        </Modal>
      )}
    </>
  )
}
