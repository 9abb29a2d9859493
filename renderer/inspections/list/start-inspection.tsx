import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import classes from './inspection-list.module.css'

type StartInspectionProps = {
  readonly engagementId: string
  readonly sites: Output<'engagements.get'>['sites']
  readonly onStarted: (inspectionId: string) => void
}

/** Picks a site and begins its inspection. */
export function StartInspection({ engagementId, sites, onStarted }: StartInspectionProps) {
  const { t } = useTranslation('inspections')
  const [chosen, setChosen] = useState<string | null>(null)
  const start = useChange('inspections.start')
  const siteId = chosen ?? sites[0]?.id ?? null

  const begin = async () => {
    if (siteId === null) return
    const result = await start.run({ engagementId, siteId })
    if (result.ok) onStarted(result.value.id)
  }

  return (
    <>
      <div className={classes.start}>
        <Select
          className={classes.site}
          label={t('list.site')}
          value={siteId}
          onChange={setChosen}
          data={sites.map((site) => ({
            value: site.id,
            label: site.nameLocal ? `${site.name}　${site.nameLocal}` : site.name,
          }))}
        />
        <Button loading={start.isRunning} onClick={() => void begin()}>
          {t('list.start')}
        </Button>
      </div>
      <FailureNotice failure={start.failure} />
    </>
  )
}
