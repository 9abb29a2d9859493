import { IconArrowsDiff, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ComparedRow } from '../../../shared/drafting/versions-contract.ts'
import classes from './versions.module.css'

type ComparedTableProps = {
  readonly rows: readonly ComparedRow[]
  readonly language: string
  readonly showsAll: boolean
}

type Segments = ComparedRow['ja']

const icons = { changed: IconArrowsDiff, removed: IconMinus, added: IconPlus } as const

/** Two versions side by side, row by row: what is gone is struck out on the left, what is new underlined on the right. */
export function ComparedTable({ rows, language, showsAll }: ComparedTableProps) {
  const { t } = useTranslation('drafting')
  const shown = showsAll ? rows : rows.filter(({ change }) => change !== 'same')
  if (shown.length === 0) return <p role="status">{t('versions.same')}</p>
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('versions.before')}</th>
          <th scope="col">{t('versions.after')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ clauseId, key, label, change, ja, local }) => {
          const Icon = change === 'same' ? null : icons[change]
          return (
            <tr key={`${clauseId} ${key}`} data-change={change}>
              <td>
                <p className={classes.label}>
                  {label}
                  {Icon && change !== 'same' && (
                    <span>
                      <Icon size={16} stroke={1.75} aria-hidden />
                      {t(`versions.changes.${change}`)}
                    </span>
                  )}
                </p>
                <Text segments={ja} without="added" lang="ja" />
                <Text segments={local} without="added" lang={language} />
              </td>
              <td>
                <p className={classes.label}>{label}</p>
                <Text segments={ja} without="removed" lang="ja" />
                <Text segments={local} without="removed" lang={language} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type TextProps = { readonly segments: Segments; readonly without: 'added' | 'removed'; readonly lang: string }

function Text({ segments, without, lang }: TextProps) {
  const parts = segments.filter(({ kind }) => kind !== without)
  return (
    <p lang={lang}>
      {parts.map(({ kind, text }, index) => {
        const Tag = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span'
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name.
        return <Tag key={index}>{text}</Tag>
      })}
    </p>
  )
}
