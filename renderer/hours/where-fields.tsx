import { Select } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import type { EntryDraft } from './entry-draft.ts'
import classes from './entry-form.module.css'
import { ZoneSelect } from './zone-select.tsx'

type WhereFieldsProps = {
  readonly draft: EntryDraft
  readonly sites: Output<'engagements.get'>['sites']
  readonly onChange: (part: Partial<EntryDraft>) => void
}

const nowhere = 'none'

/** The site with its time zone; without a site the zone is chosen. */
export function WhereFields({ draft, sites, onChange }: WhereFieldsProps) {
  const { t } = useTranslation('hours')
  const choices = [
    ...sites.map((site) => ({ value: site.id, label: site.name })),
    { value: nowhere, label: t('form.noSite') },
  ]
  return (
    <>
      <Select
        className={classes.where}
        size="sm"
        label={t('form.site')}
        rightSectionPointerEvents="none"
        rightSection={
          draft.siteId === null ? undefined : (
            <span className={classes.zone}>
              {draft.timeZone}
              <IconSelector size={16} stroke={1.5} aria-hidden />
            </span>
          )
        }
        rightSectionWidth={draft.siteId === null ? undefined : 'auto'}
        data={choices}
        value={draft.siteId ?? nowhere}
        onChange={(value) => {
          const site = sites.find((each) => each.id === value)
          onChange({ siteId: site?.id ?? null, timeZone: site?.timeZone ?? draft.timeZone })
        }}
      />
      {draft.siteId === null && (
        <ZoneSelect
          label={t('form.timeZone')}
          timeZone={draft.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      )}
    </>
  )
}
