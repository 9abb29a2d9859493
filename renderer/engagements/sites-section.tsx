import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './form.module.css'
import { newSite } from './site-draft.ts'
import { SiteFields } from './site-fields.tsx'
import type { EngagementDraft } from './use-new-engagement.ts'

type SitesSectionProps = {
  readonly draft: EngagementDraft
  readonly onChange: (part: Partial<EngagementDraft>) => void
  readonly problemOf: (field: string) => string | undefined
}

/** The sites of a new engagement; one that stays without a name is left out. */
export function SitesSection({ draft, onChange, problemOf }: SitesSectionProps) {
  const { t } = useTranslation('engagements')
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('new.sites')}</legend>
      <p className={classes.hint}>{t('new.sitesHint')}</p>
      {draft.sites.map((site, index) => (
        <fieldset key={site.key} className={classes.site}>
          <legend className={classes.siteLegend}>{t('site.legend', { number: index + 1 })}</legend>
          <ActionIcon
            className={classes.remove}
            variant="subtle"
            color="gray"
            aria-label={t('site.remove', { number: index + 1 })}
            onClick={() => onChange({ sites: draft.sites.filter((each) => each.key !== site.key) })}
          >
            <IconX size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
          <SiteFields
            site={site}
            onChange={(next) =>
              onChange({ sites: draft.sites.map((each) => (each.key === site.key ? next : each)) })
            }
            problemOf={(field) => problemOf(`sites.${index}.${field}`)}
          />
        </fieldset>
      ))}
      <Button
        className={classes.add}
        variant="default"
        leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
        onClick={() => onChange({ sites: [...draft.sites, newSite(draft.region)] })}
      >
        {t('new.addSite')}
      </Button>
    </fieldset>
  )
}
