import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '../../../shared/contract.ts'
import type { Proposal } from '../../../shared/exchange/merge-contract.ts'
import { AlertNotice } from '../../ui/alert-notice.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { formatMinutes, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './merge.module.css'

type ImportResultProps = {
  readonly name: string
  readonly answer: Output<'exchange.import'>
  /** As the preview had them. */
  readonly proposals: readonly Proposal[]
}

/** What an import did, what it could not do, and what is to be resolved before the next export. */
export function ImportResult({ name, answer, proposals }: ImportResultProps) {
  const { t } = useTranslation('merge')
  const language = useLanguage()
  const { engagementId, added, changed, removed, accepted, refused, overMinutes } = answer
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <DoneNotice title={t('done.title', { name })} order={2}>
        <p>
          {t('done.counts', { added: number(added), changed: number(changed), removed: number(removed) })}
        </p>
        {accepted.length > 0 && <p>{t('done.accepted', { number: number(accepted.length) })}</p>}
        <p>{t('done.backup')}</p>
        <Link to={`/engagements/${engagementId}/overview`} className={classes.open}>
          {t('done.open')}
        </Link>
      </DoneNotice>
      {overMinutes > 0 && (
        <AlertNotice
          title={t('done.over', { over: formatMinutes(overMinutes) })}
          nextStep={t('warnings.budgetNext')}
        />
      )}
      {refused.length > 0 && (
        <section className={classes.warnings} aria-label={t('done.refused')}>
          <h2>{t('done.refused')}</h2>
          <ul>
            {refused.map(({ id, refusal }) => {
              const one = proposals.find((proposal) => proposal.id === id)
              return (
                <li key={id}>
                  <span lang="ja">{one?.sheet ?? id}</span> {one?.cell}　{t(`refusals.${refusal}`)}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
