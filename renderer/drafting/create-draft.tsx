import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import { type DraftLanguage, type Jurisdiction, jurisdictions } from '../../shared/drafting/answers.ts'
import type { DraftKind } from '../../shared/drafting/contract.ts'
import { isDraftLanguage, localLanguages } from '../../shared/drafting/languages.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import classes from './draft-list.module.css'
import { kindGroups } from './kind-groups.ts'

type CreateDraftProps = {
  readonly engagement: Output<'engagements.get'>
  readonly onCreated: (draftId: string) => void
}

/** Begins a document: its kind, the country whose law it follows, its language and, where it matters, a site. */
export function CreateDraft({ engagement, onCreated }: CreateDraftProps) {
  const { t } = useTranslation(['drafting', 'reviewing', 'common'])
  const create = useChange('drafts.create')
  const [kind, setKind] = useState<DraftKind>('NDA_UNI')
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction | null>(jurisdictionOf(engagement.region))
  const [language, setLanguage] = useState<DraftLanguage | null>(null)
  const [siteId, setSiteId] = useState<string | null>(null)
  const languages = jurisdiction === null ? [] : localLanguages(jurisdiction, kind)
  const chosen = language !== null && languages.includes(language) ? language : languages[0]

  const begin = async () => {
    if (jurisdiction === null) return
    const localLanguage = chosen === undefined ? {} : { localLanguage: chosen }
    const input = { engagementId: engagement.id, kind, jurisdiction, siteId, ...localLanguage }
    const result = await create.run(input)
    if (result.ok) onCreated(result.value.id)
  }

  return (
    <>
      <div className={classes.create}>
        <Select
          className={classes.kind}
          label={t('screen.kind')}
          value={kind}
          onChange={(value) => {
            const known = kindGroups.flatMap(({ kinds }) => kinds).find((each) => each === value)
            if (known !== undefined) setKind(known)
            create.reset()
          }}
          data={kindGroups.map(({ id, kinds }) => ({
            group: t(`kindGroups.${id}`),
            items: kinds.map((each) => ({ value: each, label: t(`reviewing:kinds.${each}`) })),
          }))}
        />
        <Select
          className={classes.choice}
          label={t('screen.jurisdiction')}
          value={jurisdiction}
          onChange={(value) => {
            setJurisdiction(jurisdictionOf(value))
            create.reset()
          }}
          data={jurisdictions.map((id) => ({ value: id, label: t(`interview.options.country.${id}`) }))}
        />
        {languages.length > 1 && (
          <Select
            className={classes.choice}
            label={t('screen.localLanguage')}
            value={chosen ?? null}
            onChange={(value) => setLanguage(value !== null && isDraftLanguage(value) ? value : null)}
            data={languages.map((id) => ({ value: id, label: t(`common:languages.${id}`) }))}
          />
        )}
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
