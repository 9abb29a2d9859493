import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergePreview, RecordChange } from '../../../shared/exchange/merge-contract.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { choicePlace } from './choice-keys.ts'
import { fieldName, typeName } from './field-names.ts'
import { formatValue } from './format-value.ts'

/** What a preview is put into words with. */
export type MergeWords = {
  readonly type: (type: string) => string
  readonly field: (type: string, field: string) => string
  /** What a record is known by. */
  readonly record: (change: Pick<RecordChange, 'type' | 'label'>) => string
  readonly value: (type: string, field: string, fields: Readonly<Record<string, unknown>>) => string
}

/** There is one of each, and it has no name of its own. */
const ofEngagement: ReadonlySet<string> = new Set(['engagement', 'plan', 'follow-up'])

/** Gives the words for records, fields and values of a preview; names come from the vault and from the file. */
export function useMergeWords({ engagementId, company, isNew, changes }: MergePreview): MergeWords {
  const { t, i18n } = useTranslation(['merge', 'common'])
  const language = useLanguage()
  const experts = useRead('experts.list', {}).data
  const engagement = useRead('engagements.get', { id: engagementId }, { enabled: !isNew }).data
  const checklist = useRead('checklists.get', { id: 'standard', language }).data
  return useMemo(() => {
    const text = (namespace: string, key: string): string | undefined => {
      const found: unknown = i18n.getResource(language, namespace, key)
      return typeof found === 'string' ? found : undefined
    }
    const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = checklist?.labels.local ?? {}
    const items = new Map(checklist?.items.map(({ id, local }) => [id, `${id}　${local.title}`]))
    const names = new Map(
      [
        ...(experts?.items ?? []),
        ...(engagement?.sites ?? []),
        ...(engagement ? [engagement.company] : []),
      ].map(({ id, name }) => [id, name]),
    )
    for (const { id, label } of changes) {
      if (label === '') continue
      names.set(id, label)
      names.set(id.slice(id.lastIndexOf('/') + 1), label)
    }
    const countries = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })

    const word = (type: string, name: string, value: string): string | undefined => {
      if (/^[A-Z]{2}$/.test(value) && (name === 'country' || name === 'jurisdiction'))
        return countries.of(value)
      const place = choicePlace(type, name)
      if (place === undefined) return undefined
      return 'labels' in place ? labels[place.labels]?.[value] : text(place.texts, `${place.under}.${value}`)
    }
    const nameOf = (name: string, id: string): string | undefined => {
      if (id === '') return name === 'zoneId' ? t('values.wholeSite') : undefined
      if (name === 'itemId') return items.get(id)
      return name.endsWith('Id') ? names.get(id) : undefined
    }
    const fieldOf = (type: string, field: string): string =>
      names.get(field) ??
      fieldName(type, field, text, (label, beside) =>
        t('common:bilingual.label', { label, language: beside }),
      )
    const words = {
      language,
      empty: t('values.empty'),
      yes: t('values.yes'),
      no: t('values.no'),
      gone: t('values.gone'),
      there: t('values.there'),
      choice: word,
      name: nameOf,
      field: fieldOf,
    }
    return {
      type: (type) => typeName(type, text),
      field: fieldOf,
      record: ({ type, label }) => {
        if (label === '') return ofEngagement.has(type) ? company : t('values.unnamed')
        if (type === 'step') return word(type, 'to', label) ?? label
        if (type === 'draft') {
          const said = label
            .split(' ')
            .map((each) => word(type, 'kind', each) ?? word(type, 'jurisdiction', each))
          return said.includes(undefined) ? label : said.join('　')
        }
        return items.get(label) ?? formatValue({ type: '', field: 'label', fields: { label } }, words)
      },
      value: (type, field, fields) => formatValue({ type, field, fields }, words),
    }
  }, [t, i18n, language, experts, engagement, company, checklist, changes])
}
