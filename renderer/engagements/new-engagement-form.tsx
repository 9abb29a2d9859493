import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Company } from '../../shared/engagements/contract.ts'
import type { Programme } from '../../shared/engagements/programme.ts'
import type { Failure } from '../../shared/result.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useFailureText } from '../ui/use-failure-text.ts'
import { CompanySection } from './company-section.tsx'
import classes from './form.module.css'
import { SitesSection } from './sites-section.tsx'
import { SupportSection } from './support-section.tsx'
import { useNewEngagement } from './use-new-engagement.ts'

type NewEngagementFormProps = {
  readonly programmes: readonly Programme[]
  readonly companies: readonly Company[]
  readonly onClose: () => void
  readonly onCreated: (engagementId: string) => void
}

/** Company, support and sites of a new engagement, with what was refused shown at its field. */
export function NewEngagementForm({ programmes, companies, onClose, onCreated }: NewEngagementFormProps) {
  const { t } = useTranslation(['engagements', 'common'])
  const fiscalYear = programmes[0]?.fiscalYear ?? 0
  const form = useNewEngagement({ fiscalYear, hasCompanies: companies.length > 0 })
  const [isTried, setTried] = useState(false)
  const companyProblems = useFailureText(form.companyFailure)
  const problems = useFailureText(form.failure)
  const lacksCompany = isTried && !form.draft.isNewCompany && form.draft.companyId === null

  const root = useRef<HTMLDivElement>(null)
  const failure = form.failure ?? form.companyFailure

  useEffect(() => {
    if (failure) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  const submit = async () => {
    setTried(true)
    const id = await form.submit()
    if (id !== null) onCreated(id)
  }

  return (
    <div ref={root} className={classes.form}>
      <CompanySection
        draft={form.draft}
        companies={companies}
        onChange={form.change}
        problemOf={(field) =>
          field === 'companyId' && lacksCompany ? t('field.required') : companyProblems.of(field)
        }
      />
      <SupportSection
        draft={form.draft}
        programmes={programmes}
        onChange={form.change}
        problemOf={problems.of}
      />
      <SitesSection draft={form.draft} onChange={form.change} problemOf={problems.of} />
      <div className={classes.foot}>
        <FailureNotice failure={withoutFields(failure)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:act.cancel')}
          </Button>
          <Button onClick={() => void submit()} loading={form.isRunning}>
            {t('new.submit')}
          </Button>
        </Group>
      </div>
    </div>
  )
}

/** What is said at the fields need not be listed a second time. */
function withoutFields(failure: Failure | null): Failure | null {
  return failure?.code === 'INVALID_INPUT' ? { ...failure, details: {} } : failure
}
