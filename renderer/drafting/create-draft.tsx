import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import { type Jurisdiction, jurisdictions } from '../../shared/drafting/answers.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import classes from './draft-list.module.css'

type CreateDraftProps = {
  readonly engagement: Output<'engagements.get'>
  readonly onCreated: (draftId: string) => void
}

/** Begins a one-way NDA for the recipient's country and, where it matters, a site. */
export function CreateDraft({ engagement, onCreated }: CreateDraftProps) {
  const { t } = useTranslation('drafting')
  const create = useChange('drafts.create')
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction | null>(jurisdictionOf(engagement.region))
  const [siteId, setSiteId] = useState<string | null>(null)

  const begin = async () => {
    if (jurisdiction === null) return
    const input = { engagementId: engagement.id, kind: 'NDA_UNI', jurisdiction, siteId } as const
    const result = await create.run(input)
    if (result.ok) onCreated(result.value.id)
  }

  return (
    <>
      <div className={classes.create}>
        <Select
          className={classes.choice}
          label={t('screen.jurisdiction')}
          value={jurisdiction}
          onChange={(value) => setJurisdiction(jurisdictionOf(value))}
          data={jurisdictions.map((id) => ({ value: id, label: t(`interview.options.country.${id}`) }))}
        />
        <Select
          className={classes.choice}
          label={t('screen.site')}
          placeholder={t('screen.noSite')}
          clearable
          clearButtonProps={{ 'aria-label': t('screen.clear') }}
          value={siteId}
          onChange={setSiteId}
          data={engagement.sites.map((site) => ({ value: site.id, label: site.name }))}
        />
        <Button disabled={jurisdiction === null} loading={create.isRunning} onClick={() => void begin()}>
          {t('screen.create')}
        </Button>
      </div>
      <FailureNotice failure={create.failure} />
    </>
  )
}

function jurisdictionOf(region: string | null): Jurisdiction | null {
  return jurisdictions.find((id) => id === region) ?? null
}
