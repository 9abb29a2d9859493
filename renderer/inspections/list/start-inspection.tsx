import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { ChecklistsLink } from '../checklists/checklists-link.tsx'
import classes from './inspection-list.module.css'
import { checklistTitle, usualWalk, walkChoices } from './start-choices.ts'

type StartInspectionProps = {
  readonly engagementId: string
  readonly sites: Output<'engagements.get'>['sites']
  readonly inspections: Output<'inspections.list'>['items']
  readonly onStarted: (inspectionId: string) => void
}

/** Picks a site, a checklist and the walk, and begins the inspection. */
export function StartInspection({ engagementId, sites, inspections, onStarted }: StartInspectionProps) {
  const { t } = useTranslation('inspections')
  const language = useLanguage()
  const start = useChange('inspections.start')
  const checklists = useRead('checklists.list', {})
  const [chosenSite, setSite] = useState<string | null>(null)
  const [chosenChecklist, setChecklist] = useState<string | null>(null)
  const [chosenWalk, setWalk] = useState<string | null>(null)

  const site = sites.find(({ id }) => id === chosenSite) ?? sites[0]
  const heads = checklists.data?.items.filter(({ isNewest }) => isNewest) ?? []
  const head = heads.find(({ id }) => id === chosenChecklist) ?? heads[0]
  const checklist = useRead(
    'checklists.get',
    { id: head?.id ?? '', version: head?.version ?? '', language },
    { enabled: head !== undefined },
  )
  const hasLast = inspections.some(({ siteId }) => siteId === site?.id)
  const walks = checklist.data ? walkChoices(checklist.data, hasLast) : []
  const walk = walks.find((each) => each === chosenWalk) ?? usualWalk(walks, site?.kind ?? 'factory')

  const begin = async () => {
    if (site === undefined || head === undefined || walk === null) return
    const result = await start.run({ engagementId, siteId: site.id, checklistId: head.id, zones: walk })
    if (result.ok) onStarted(result.value.id)
  }
  const walkLabel = (one: string) =>
    one === 'last' || one === 'none'
      ? t(`list.walks.${one}`)
      : (checklist.data?.labels.local.zoneSets?.[one] ?? t('list.walks.own'))

  return (
    <>
      <div className={classes.start}>
        <Select
          label={t('list.site')}
          value={site?.id ?? null}
          onChange={setSite}
          data={sites.map(({ id, name, nameLocal }) => ({
            value: id,
            label: nameLocal ? `${name}　${nameLocal}` : name,
          }))}
        />
        <Select
          label={t('list.checklist')}
          value={head?.id ?? null}
          onChange={setChecklist}
          data={heads.map((each) => ({
            value: each.id,
            label: t('list.checklistLabel', {
              title: checklistTitle(each, language),
              version: each.version,
              number: each.itemCount,
            }),
          }))}
        />
        <Select
          label={t('list.walk')}
          value={walk}
          onChange={setWalk}
          data={walks.map((one) => ({ value: one, label: walkLabel(one) }))}
        />
        <div className={classes.acts}>
          <Button loading={start.isRunning} disabled={walk === null} onClick={() => void begin()}>
            {t('list.start')}
          </Button>
          <ChecklistsLink />
        </div>
      </div>
      <FailureNotice failure={start.failure ?? checklists.failure ?? checklist.failure} />
    </>
  )
}
