import { IconClipboardCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { curedChecklist } from '../../shared/drafting/cures.ts'
import type { CuredFinding } from '../../shared/drafting/cures-contract.ts'
import type { DocumentKind } from '../../shared/drafting/library/kinds.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import classes from './cures.module.css'

type CuredFindingsProps = {
  readonly engagementId: string
  readonly kind: DocumentKind
  readonly clauseId: string
}

/** A row of the text's table that names the findings of the engagement that a clause cures; nothing without any. */
export const CuredFindings = memo(function CuredFindings({
  engagementId,
  kind,
  clauseId,
}: CuredFindingsProps) {
  const { data } = useRead('cures.list', { engagementId })
  const cured = data?.items.filter(({ cures }) =>
    cures.some((cure) => cure.clauseId === clauseId && cure.kinds.includes(kind)),
  )
  if (cured === undefined || cured.length === 0) return null
  return (
    <tr>
      <td colSpan={2} className={classes.margin}>
        <FindingLinks engagementId={engagementId} findings={cured} />
      </td>
    </tr>
  )
})

type FindingLinksProps = { readonly engagementId: string; readonly findings: readonly CuredFinding[] }

function FindingLinks({ engagementId, findings }: FindingLinksProps) {
  const { t } = useTranslation('cures')
  const language = useLanguage()
  const version = findings[0]?.checklistVersion ?? ''
  const checklist = useRead('checklists.get', { id: curedChecklist, version, language })
  const titles = new Map(checklist.data?.items.map(({ id, local }) => [id, local.title]))
  const words = checklist.data?.labels.local
  return (
    <aside className={classes.findings} aria-label={t('cured')}>
      <p className={classes.mark}>
        <IconClipboardCheck size={16} stroke={1.75} aria-hidden />
        {t('cured')}
      </p>
      <ul>
        {findings.map(({ findingId, inspectionId, itemId, zoneId, siteName, answer, severity }) => {
          const place = new URLSearchParams({
            inspection: inspectionId,
            item: itemId,
            ...(zoneId === null ? {} : { zone: zoneId }),
          })
          const facts = [siteName, words?.answers?.[answer], severity && words?.severities?.[severity]]
          return (
            <li key={findingId}>
              <Link to={`/engagements/${engagementId}/inspection?${place}`}>
                <b>{itemId}</b> {titles.get(itemId)}
              </Link>
              <span className={classes.facts}>{facts.filter(Boolean).join(' / ')}</span>
            </li>
          )
        })}
      </ul>
    </aside>
  )
}
