import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './plan.module.css'

type AdoptProposalsProps = {
  readonly inspectionId: string
  /** Gaps that show a proposal. */
  readonly proposals: number
}

/** Takes over every proposal of the library at once and says how many. */
export function AdoptProposals({ inspectionId, proposals }: AdoptProposalsProps) {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  const adopt = useChange('inspections.adoptProposals')
  const [adopted, setAdopted] = useState<number | null>(null)
  const counted = (count: number) => ({ count, number: formatNumber(count, language) })
  return (
    <>
      {proposals > 0 && (
        <Button
          loading={adopt.isRunning}
          leftSection={<IconBulb size={20} stroke={1.75} aria-hidden />}
          onClick={async () => {
            const result = await adopt.run({ inspectionId })
            setAdopted(result.ok ? result.value.adopted : null)
          }}
        >
          {t('adopt.act', counted(proposals))}
        </Button>
      )}
      <p className={classes.done} role="status">
        {adopted !== null && t('adopt.done', counted(adopted))}
      </p>
      <FailureNotice failure={adopt.failure} />
    </>
  )
}
