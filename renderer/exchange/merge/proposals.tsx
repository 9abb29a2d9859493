import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MergePreview, Proposal } from '../../../shared/exchange/merge-contract.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import exchange from '../exchange.module.css'
import { acceptable } from './choices.ts'
import { formatMoment } from './format-value.ts'
import classes from './merge.module.css'
import { ShowMore } from './show-more.tsx'
import { usePages } from './use-pages.ts'

type ProposalsProps = {
  readonly preview: MergePreview
  readonly accepted: ReadonlySet<string>
  readonly onAccept: (accepted: ReadonlySet<string>) => void
}

/** The cells that somebody corrected in a spreadsheet: each is taken over once a person accepts it. */
export function Proposals({ preview, accepted, onAccept }: ProposalsProps) {
  const { t } = useTranslation(['merge', 'exchange'])
  const language = useLanguage()
  const { shown, left, showMore } = usePages(preview.proposals, 50)
  const possible = acceptable(preview)
  if (preview.proposals.length === 0) return null
  const accept = (id: string, isAccepted: boolean) =>
    onAccept(new Set(isAccepted ? [...accepted, id] : [...accepted].filter((each) => each !== id)))
  return (
    <section className={classes.part} aria-label={t('proposals.title')}>
      <h2>{t('proposals.title')}</h2>
      <p className={exchange.soft}>{t('proposals.hint')}</p>
      <div className={classes.groupHead}>
        <p role="status">
          {t('proposals.count', {
            accepted: formatNumber(accepted.size, language),
            all: formatNumber(possible.length, language),
          })}
        </p>
        {possible.length > 1 && (
          <div className={classes.acts}>
            <Button variant="default" onClick={() => onAccept(new Set(possible))}>
              {t('proposals.acceptAll')}
            </Button>
            <Button variant="default" onClick={() => onAccept(new Set())}>
              {t('proposals.declineAll')}
            </Button>
          </div>
        )}
      </div>
      <table className={`${exchange.cellTable} ${classes.proposals}`}>
        <thead>
          <tr>
            <th>{t('proposals.accept')}</th>
            <th>{t('proposals.cell')}</th>
            <th>{t('proposals.recorded')}</th>
            <th>{t('proposals.shown')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <ProposalRow key={one.id} proposal={one} isAccepted={accepted.has(one.id)} onAccept={accept} />
          ))}
        </tbody>
      </table>
      <ShowMore left={left} onMore={showMore} />
    </section>
  )
}

type ProposalRowProps = {
  readonly proposal: Proposal
  readonly isAccepted: boolean
  readonly onAccept: (id: string, isAccepted: boolean) => void
}

function ProposalRow({ proposal, isAccepted, onAccept }: ProposalRowProps) {
  const { t } = useTranslation('merge')
  const { id, sheet, cell, recorded, shown, refusal } = proposal
  return (
    <tr>
      <td>
        {refusal === null ? (
          <Checkbox
            size="md"
            checked={isAccepted}
            aria-label={t('proposals.acceptNamed', { sheet, cell })}
            onChange={(event) => onAccept(id, event.currentTarget.checked)}
          />
        ) : (
          <span className={exchange.soft}>{t(`refusals.${refusal}`)}</span>
        )}
      </td>
      <td>
        <span lang="ja">{sheet}</span> {cell}
      </td>
      <td>
        <CellValue value={recorded} />
      </td>
      <td>
        <CellValue value={shown} />
      </td>
    </tr>
  )
}

function CellValue({ value }: { readonly value: Proposal['shown'] }) {
  const { t } = useTranslation('merge')
  const language = useLanguage()
  if (value === null || value === '') return <span className={exchange.soft}>{t('values.empty')}</span>
  if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no')
  return typeof value === 'number' ? formatNumber(value, language) : formatMoment(value, language)
}
