import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useLanguageList } from '../../ui/use-language-list.ts'
import { ProblemList } from './problem-list.tsx'
import { problemsIn } from './problems-as-text.ts'

type ImportOutcomeProps = {
  readonly failure: Failure | null
  readonly imported: Output<'checklists.importPack'> | null
  /** The title of what was imported. */
  readonly title: string
}

/** How an import went: what is there now and what was passed over, or all that has to be corrected. */
export function ImportOutcome({ failure, imported, title }: ImportOutcomeProps) {
  const { t } = useTranslation('xlsform')
  const language = useLanguage()
  const languageList = useLanguageList()
  if (failure !== null) {
    const { problems, count } = problemsIn(failure.details)
    return (
      <>
        <FailureNotice failure={failure} />
        {problems.length > 0 && <ProblemList title={t('list.faults')} problems={problems} count={count} />}
      </>
    )
  }
  if (imported === null) return null
  const { version, items, languages, warnings } = imported
  return (
    <>
      <DoneNotice title={t('import.done', { title, version })} order={2}>
        <p>
          {t('import.counts', {
            items: formatNumber(items, language),
            languages: languageList(languages),
          })}
        </p>
      </DoneNotice>
      {warnings.length > 0 && (
        <ProblemList title={t('list.warnings')} problems={warnings} count={warnings.length} />
      )}
    </>
  )
}
