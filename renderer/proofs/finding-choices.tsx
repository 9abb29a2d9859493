import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ChoiceRow } from './choice-row.tsx'
import classes from './proofs.module.css'
import { useFreshRead } from './use-fresh-read.ts'
import { useItemTitles } from './use-item-titles.ts'

type FindingChoicesProps = {
  readonly engagementId: string
  readonly linked: ReadonlySet<string>
  readonly onLink: (findingId: string) => void
}

/** More would only be scrolled past. */
const shownAtOnce = 30

/** The findings of an engagement, the newest first, to search in by item, zone, site and note. */
export function FindingChoices({ engagementId, linked, onLink }: FindingChoicesProps) {
  const { t } = useTranslation('proofs')
  const { data, failure } = useFreshRead('hours.proofTargets', { engagementId })
  const titleOf = useItemTitles(data?.findings ?? [])
  const [typed, setTyped] = useState('')
  if (failure) return <FailureNotice failure={failure} />
  if (!data) return null
  if (data.findings.length === 0) return <p className={classes.hint}>{t('noFindings')}</p>
  const sought = fold(typed)
  const found = data.findings
    .map(({ id, zone, siteName, note, ...key }) => ({
      id,
      name: titleOf(key),
      remark: [siteName, zone?.ja ?? zone?.local, note.ja ?? note.local].filter(Boolean).join(' · '),
      itemId: key.itemId,
    }))
    .filter(({ name, remark, itemId }) => fold(`${name} ${remark} ${itemId}`).includes(sought))
  return (
    <>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <p role="status" className={classes.hint}>
          {t('noMatch')}
        </p>
      )}
      <ul className={classes.rows}>
        {found.slice(0, shownAtOnce).map(({ id, name, remark }) => (
          <ChoiceRow
            key={id}
            name={name}
            remark={remark}
            isLinked={linked.has(id)}
            onLink={() => onLink(id)}
          />
        ))}
      </ul>
      {found.length > shownAtOnce && (
        <p className={classes.hint}>{t('more', { number: found.length - shownAtOnce })}</p>
      )}
    </>
  )
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase()
}
