import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '../../shared/contract.ts'
import type { HoursConflict } from '../../shared/hours/contract.ts'
import { formatDate, formatMinutes } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { clockSpan } from './clock.ts'
import { ConflictFixes } from './conflict-fixes.tsx'
import classes from './conflicts.module.css'

type ConflictLineProps = {
  readonly conflict: HoursConflict
  readonly experts: Output<'experts.list'>['items']
  readonly engagements: Output<'engagements.list'>['items']
}

const keys = {
  overlap: 'conflicts.overlap',
  'two-countries': 'conflicts.twoCountries',
  'long-day': 'conflicts.longDay',
} as const

/** One conflict in a sentence, with a link to each of its entries and, for an overlap, the ways out. */
export function ConflictLine({ conflict, experts, engagements }: ConflictLineProps) {
  const { t } = useTranslation('ledger')
  const language = useLanguage()
  const { kind, expertId, date, minutes, entries } = conflict
  const facts = {
    expert: experts.find(({ id }) => id === expertId)?.name ?? '',
    date: formatDate(date, language),
    duration: formatMinutes(minutes),
  }
  return (
    <li className={classes.line}>
      {t(keys[kind], facts)}
      <span className={classes.links}>
        {entries.map((entry) => (
          <Link
            key={entry.id}
            className={classes.link}
            to={`/engagements/${entry.engagementId}/hours?entry=${entry.id}`}
          >
            {t('conflicts.entry', {
              company: engagements.find(({ id }) => id === entry.engagementId)?.company.name ?? '',
              time: clockSpan(entry),
            })}
          </Link>
        ))}
      </span>
      <ConflictFixes conflict={conflict} />
    </li>
  )
}
