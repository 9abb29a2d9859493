import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Company, Engagement, Site, Step } from '../../shared/engagements/contract.ts'

/** The programme's words in the language of the interface; an id that no text knows is shown as it is. */
export type Words = {
  readonly menuItem: (id: string) => string
  readonly region: (id: string) => string
  readonly step: (step: Step) => string
  readonly service: (service: 'consultation' | 'training') => string
  readonly siteKind: (kind: Site['kind']) => string
  readonly companyKind: (kind: Company['kind']) => string
  readonly engagementKind: (kind: Engagement['kind']) => string
  readonly planTemplate: (template: 'case-1' | 'case-2') => string
  readonly unconfirmed: string
}

/** Gives the names of menu items, regions, steps and kinds. */
export function useWords(): Words {
  const { t } = useTranslation('programme')
  return useMemo(
    () => ({
      menuItem: (id) => t(`menuItems.${id as 'assessment'}`, { defaultValue: id }),
      region: (id) => t(`regions.${id as 'TH'}`, { defaultValue: id }),
      step: (step) => t(`steps.${step}`),
      service: (service) => t(`services.${service}`),
      siteKind: (kind) => t(`siteKinds.${kind}`),
      companyKind: (kind) => t(`companyKinds.${kind}`),
      engagementKind: (kind) => t(`engagementKinds.${kind}`),
      planTemplate: (template) => t(`planTemplates.${template}`),
      unconfirmed: t('unconfirmed'),
    }),
    [t],
  )
}
