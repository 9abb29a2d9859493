import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingPlace } from './open-point-list.tsx'
import { ReportDialog } from './report-dialog.tsx'

type ReportButtonProps = {
  readonly inspectionId: string
  readonly onOpenFinding: (place: FindingPlace) => void
}

/** Opens the report of an inspection. */
export function ReportButton({ inspectionId, onOpenFinding }: ReportButtonProps) {
  const { t } = useTranslation('score')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileText size={20} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('report.open')}
      </Button>
      {isOpen && (
        <ReportDialog
          inspectionId={inspectionId}
          onOpenFinding={(place) => {
            setOpen(false)
            onOpenFinding(place)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
