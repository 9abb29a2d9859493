import { IconScale } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/drafting/contract.ts'
import { Clause } from './clause.tsx'
import classes from './clause-preview.module.css'
import { LeftOutClauses } from './left-out-clauses.tsx'
import { problemsOf } from './places.ts'
import type { AnswersState } from './use-answers.ts'

type ClausePreviewProps = { readonly draft: Draft; readonly onPutIn: AnswersState['putIn'] }

/** The draft as it reads now: Japanese left, the local language right, every paragraph on one row. */
export const ClausePreview = memo(function ClausePreview({ draft, onPutIn }: ClausePreviewProps) {
  const { t } = useTranslation(['drafting', 'common'])
  const { localLanguage: language, title, notice, rows } = draft
  return (
    <article className={classes.preview} aria-label={t('screen.preview')}>
      <div className={classes.notice}>
        <IconScale size={20} stroke={1.75} aria-hidden />
        <div>
          <p lang="ja">{notice.ja}</p>
          <p lang={language}>{notice.local}</p>
        </div>
      </div>
      <table className={classes.clauses}>
        <caption className="k-visually-hidden">{title.ja}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common:languages.ja')}</th>
            <th scope="col">{t(`common:languages.${language}`)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td lang="ja" className={classes.title}>
              {title.ja}
            </td>
            <td lang={language} className={classes.title}>
              {title.local}
            </td>
          </tr>
        </tbody>
        {rows.map((row) => (
          <Clause
            key={row.clauseId}
            draftId={draft.id}
            engagementId={draft.engagementId}
            kind={draft.kind}
            row={row}
            problems={problemsOf(draft.problems, row.clauseId)}
            language={language}
            onPutIn={onPutIn}
          />
        ))}
      </table>
      <LeftOutClauses clauses={draft.leftOut} language={language} onPutIn={onPutIn} />
    </article>
  )
})
