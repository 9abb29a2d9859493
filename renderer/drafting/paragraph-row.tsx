import { IconEqualNot } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftLanguage } from '../../shared/drafting/answers.ts'
import type { DraftParagraph, SideProblem } from '../../shared/drafting/contract.ts'
import classes from './clause-preview.module.css'
import { ParagraphSide } from './paragraph-side.tsx'
import { rowElementId } from './places.ts'

type ParagraphRowProps = {
  readonly draftId: string
  readonly clauseId: string
  readonly clauseNumber: number
  readonly paragraph: DraftParagraph
  /** The problems of the clause. */
  readonly problems: readonly SideProblem[]
  readonly language: DraftLanguage
}

/** A paragraph in both languages on one row, and what differs between them. */
export const ParagraphRow = memo(function ParagraphRow({ problems, ...of }: ParagraphRowProps) {
  const { t } = useTranslation(['drafting', 'common'])
  const { clauseId, paragraph, language } = of
  const own = problems.filter(({ key }) => key === paragraph.key)
  return (
    <>
      <tr
        id={rowElementId(clauseId, paragraph.key)}
        className={classes.row}
        data-level={paragraph.level}
        tabIndex={-1}
      >
        <ParagraphSide {...of} side="ja" />
        <ParagraphSide {...of} side="local" />
      </tr>
      {own.length > 0 && (
        <tr>
          <td colSpan={2} className={classes.problems}>
            <ul>
              {own.map(({ kind, ja, local }) => (
                <li key={`${kind} ${ja} ${local}`}>
                  <IconEqualNot size={18} stroke={1.75} aria-hidden />
                  <b>{t('screen.differs', { kind: t(`screen.problems.${kind}`) })}</b>
                  <span>
                    {t('common:languages.ja')} {ja === null ? t('screen.absent') : <q lang="ja">{ja}</q>}
                  </span>
                  <span>
                    {t(`common:languages.${language}`)}{' '}
                    {local === null ? t('screen.absent') : <q lang={language}>{local}</q>}
                  </span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  )
})
