import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../shared/engagements/index.ts'
import { DateField } from '../ui/date-field.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { todayHere } from '../ui/parse-date.ts'
import { useChange } from '../ui/use-change.ts'
import classes from './self-check-list.module.css'

type StartSelfCheckProps = {
  readonly engagementId: string
  readonly sites: readonly Site[]
  readonly onStarted: (selfCheckId: string) => void
}

/** Picks a site and the day, and begins its self-check; the one of that day is opened where there is one. */
export function StartSelfCheck({ engagementId, sites, onStarted }: StartSelfCheckProps) {
  const { t } = useTranslation('self-check')
  const start = useChange('selfCheck.start')
  const [chosen, setChosen] = useState<string | null>(null)
  const [checkedOn, setCheckedOn] = useState(() => todayHere())
  const site = sites.find(({ id }) => id === chosen) ?? sites[0]

  const begin = async () => {
    if (site === undefined) return
    const result = await start.run({ engagementId, siteId: site.id, checkedOn })
    if (result.ok) onStarted(result.value.id)
  }

  return (
    <>
      <div className={classes.start}>
        <Select
          className={classes.site ?? ''}
          label={t('list.site')}
          value={site?.id ?? null}
          onChange={setChosen}
          data={sites.map(({ id, name, nameLocal }) => ({
            value: id,
            label: nameLocal ? `${name}　${nameLocal}` : name,
          }))}
        />
        <DateField
          className={classes.date ?? ''}
          label={t('list.date')}
          value={checkedOn}
          onChange={setCheckedOn}
        />
        <Button loading={start.isRunning} disabled={checkedOn === ''} onClick={() => void begin()}>
          {t('list.start')}
        </Button>
      </div>
      <FailureNotice failure={start.failure} />
    </>
  )
}
