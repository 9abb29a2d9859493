import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { ChoiceRow } from './choice-row.tsx'
import classes from './proofs.module.css'
import { useFreshRead } from './use-fresh-read.ts'

type DraftChoicesProps = {
  readonly engagementId: string
  /** Drafts by id and revision. */
  readonly linked: ReadonlySet<string>
  readonly onLink: (draftId: string) => void
}

/** The drafts of an engagement in the version they have now. */
export function DraftChoices({ engagementId, linked, onLink }: DraftChoicesProps) {
  const { t } = useTranslation('proofs')
  const language = useLanguage()
  const { data, failure } = useFreshRead('drafts.list', { engagementId })
  if (failure) return <FailureNotice failure={failure} />
  if (!data) return null
  if (data.items.length === 0) return <p className={classes.hint}>{t('noDrafts')}</p>
  return (
    <ul className={classes.rows}>
      {data.items.map(({ id, title, jurisdiction, recipientName, revision, savedAt }) => (
        <ChoiceRow
          key={id}
          name={t('draft', { title: `${title.ja} (${jurisdiction})`, revision })}
          remark={[recipientName, formatInstant(savedAt, language)].filter(Boolean).join(' · ')}
          isLinked={linked.has(`${id} ${revision}`)}
          onLink={() => onLink(id)}
        />
      ))}
    </ul>
  )
}
