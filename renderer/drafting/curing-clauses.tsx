import { IconFilePlus, IconFileText } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Output } from '../../shared/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import { useChange } from '../ui/use-change.ts'
import { useRead } from '../ui/use-read.ts'
import classes from './cures.module.css'
import { useClauseHeadings } from './use-clause-headings.ts'

type CuringClausesProps = { readonly inspectionId: string; readonly itemId: string }

type Curing = Output<'drafts.curing'>['items'][number]

/** The clauses that cure a finding, each one click away in its draft, which is begun where there is none. */
export const CuringClauses = memo(function CuringClauses(input: CuringClausesProps) {
  const { t } = useTranslation(['cures', 'reviewing'])
  const navigate = useNavigate()
  const headings = useClauseHeadings()
  const { data, failure } = useRead('drafts.curing', input)
  const create = useChange('drafts.create')
  const setAnswers = useChange('drafts.setAnswers')
  if (failure) return <FailureNotice failure={failure} />
  if (!data || data.items.length === 0) return null
  const { engagementId, siteId, jurisdiction, items } = data
  const drafts = `/engagements/${engagementId}/drafts`
  const show = (draftId: string, clauseId: string) =>
    navigate(`${drafts}?draft=${draftId}&clause=${clauseId}`)

  const begin = async ({ clauseId, kind }: Curing) => {
    if (jurisdiction === null) return void navigate(drafts)
    const begun = await create.run({ engagementId, kind, jurisdiction, siteId })
    if (!begun.ok) return
    const { id: draftId, rows, answers } = begun.value
    if (!rows.some((row) => row.clauseId === clauseId)) {
      // A clause that waits for an answer stands in a document that is made for its sake.
      const clausesOn = [...(answers.clausesOn ?? []), clauseId]
      if (!(await setAnswers.run({ draftId, answers: { clausesOn } })).ok) return
    }
    void show(draftId, clauseId)
  }

  return (
    <section className={classes.curing} aria-label={t('title')}>
      <h4 className={classes.title}>{t('title')}</h4>
      <ul className={classes.clauses}>
        {items.map((item) => {
          const clause = headings[item.clauseId]?.heading ?? item.clauseId
          const document = t(`reviewing:kinds.${item.kind}`)
          const { draftId } = item
          return (
            <li key={item.clauseId}>
              <span className={classes.clause}>
                <b>{clause}</b>
                <span className={classes.document}>{document}</span>
              </span>
              {draftId === null ? (
                <PlainButton
                  icon={<IconFilePlus size={20} stroke={1.75} aria-hidden />}
                  aria-label={
                    jurisdiction === null ? undefined : t('actNamed', { act: t('begin'), clause, document })
                  }
                  disabled={create.isRunning}
                  onClick={() => void begin(item)}
                >
                  {jurisdiction === null ? t('chooseCountry') : t('begin')}
                </PlainButton>
              ) : (
                <PlainButton
                  icon={<IconFileText size={20} stroke={1.75} aria-hidden />}
                  aria-label={t('actNamed', { act: t('open'), clause, document })}
                  onClick={() => void show(draftId, item.clauseId)}
                >
                  {t('open')}
                </PlainButton>
              )}
            </li>
          )
        })}
      </ul>
      <FailureNotice failure={create.failure ?? setAnswers.failure} />
    </section>
  )
})
