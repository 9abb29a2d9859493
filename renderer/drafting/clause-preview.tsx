import { IconHelpCircle, IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Draft, DraftRow } from '../../shared/drafting/contract.ts'
import classes from './clause-preview.module.css'

type ClausePreviewProps = { readonly draft: Draft }

/** The id under which the lint finds a clause on the screen. */
export function clauseElementId(clauseId: string): string {
  return `clause-${clauseId}`
}

/** The draft as it reads now: Japanese left, the local language right, every paragraph on one row. */
export function ClausePreview({ draft }: ClausePreviewProps) {
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
          <Clause key={row.clauseId} row={row} language={language} />
        ))}
      </table>
    </article>
  )
}

function Clause({ row, language }: { readonly row: DraftRow; readonly language: string }) {
  const { t } = useTranslation('drafting')
  return (
    <tbody id={clauseElementId(row.clauseId)} className={classes.clause} tabIndex={-1}>
      <tr className={classes.heading}>
        <td lang="ja">{row.heading.ja}</td>
        <td lang={language}>{row.heading.local}</td>
      </tr>
      {row.paragraphs.map((paragraph) => (
        <tr key={paragraph.key} data-level={paragraph.level}>
          <td lang="ja">
            <Paragraph label={paragraph.label} text={paragraph.ja} />
          </td>
          <td lang={language}>
            <Paragraph label={paragraph.label} text={paragraph.local} />
          </td>
        </tr>
      ))}
      {row.notes.map((note) => (
        <tr key={`note ${note.key}`} className={classes.note}>
          <td lang="ja">
            {note.confidence === 'memory' && (
              <span className={classes.unconfirmed}>
                <IconHelpCircle size={16} stroke={1.75} aria-hidden />
                {t('screen.unconfirmed')}
              </span>
            )}
            {note.ja}
          </td>
          <td lang={language}>{note.local}</td>
        </tr>
      ))}
    </tbody>
  )
}

function Paragraph({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={classes.paragraph}>
      <span className={classes.label}>{label}</span>
      <span>{text}</span>
    </div>
  )
}
