import { useTranslation } from 'react-i18next'
import type { ChecklistDifference } from '../../../shared/inspections/contract.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { DifferenceGroup } from './difference-group.tsx'
import { fieldKeys } from './field-keys.ts'
import classes from './version.module.css'

type DifferenceListProps = {
  readonly difference: ChecklistDifference
  /** Of the local texts. */
  readonly language: string
}

/** What was added, what goes and what changes between two versions, in Japanese and the site's language. */
export function DifferenceList({ difference, language }: DifferenceListProps) {
  const { t } = useTranslation('plan')
  const uiLanguage = useLanguage()
  const { added, removed, changed, from, to } = difference
  const counted = (items: readonly unknown[]) => ({
    count: items.length,
    number: formatNumber(items.length, uiLanguage),
  })
  const title = t('version.difference', { from, to })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.scroll} aria-label={title} tabIndex={0}>
      {added.length + removed.length + changed.length === 0 && <p>{t('version.same')}</p>}
      <DifferenceGroup title={t('version.added', counted(added))} items={added} language={language} />
      <DifferenceGroup
        title={t('version.removed', counted(removed))}
        hint={t('version.removedHint')}
        items={removed}
        language={language}
      />
      <DifferenceGroup
        title={t('version.changed', counted(changed))}
        language={language}
        items={changed.map(({ itemId, fields, before, after }) => ({
          itemId,
          title: after,
          facts: fieldKeys(fields).map((key) => t(`version.fields.${key}`)),
          ...(before.ja === after.ja && before.local === after.local ? {} : { before }),
        }))}
      />
    </section>
  )
}
