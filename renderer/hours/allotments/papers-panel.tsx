import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SharedBudget } from '../../../shared/hours/allotment-contract.ts'
import { formatInstant, formatMinutes } from '../../ui/format.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import { useLanguage } from '../../ui/use-language.ts'
import panel from '../ledger-panel.module.css'
import classes from './allotments.module.css'
import { SavedPaper } from './saved-paper.tsx'

type PapersPanelProps = { readonly budget: SharedBudget }

/** The papers that this laptop wrote, to be shown once more when one was lost. */
export function PapersPanel({ budget }: PapersPanelProps) {
  const { t } = useTranslation('allotments')
  const language = useLanguage()
  const [shownId, setShown] = useState<string | null>(null)
  const own = budget.papers.filter(({ acceptedAt }) => acceptedAt === null)
  const shown = own.find(({ id }) => id === shownId)
  const nameOf = (device: string) =>
    budget.laptops.find(({ id }) => id === device)?.name ?? budget.leadName ?? device
  return (
    <Stack gap="md">
      <p className={classes.note}>{t('papers.hint')}</p>
      <ul className={panel.list}>
        {own.map((paper) => (
          <li key={paper.id} className={classes.laptop}>
            <div>
              <p className={classes.name}>
                {t('papers.to', { duration: formatMinutes(paper.minutes), name: nameOf(paper.to) })}
              </p>
              <p className={classes.figures}>{formatInstant(paper.issuedAt, language)}</p>
            </div>
            <PlainButton isQuiet aria-pressed={paper.id === shownId} onClick={() => setShown(paper.id)}>
              {t('papers.show')}
            </PlainButton>
          </li>
        ))}
      </ul>
      {shown && <SavedPaper key={shown.id} paper={shown} kind={budget.isLead ? 'issue' : 'giveBack'} />}
    </Stack>
  )
}
