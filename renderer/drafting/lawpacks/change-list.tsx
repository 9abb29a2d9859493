import { Table } from '@mantine/core'
import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LawPackPreview } from '../../../shared/drafting/lawpacks-contract.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './law-packs.module.css'
import { useFactWords } from './use-fact-words.ts'
import { usePackWords } from './use-pack-words.ts'

type Change = LawPackPreview['changes'][number]
type ChangeListProps = { readonly changes: readonly Change[]; readonly label: string }

const order = ['changed', 'added', 'removed'] as const
const icons = { added: IconPlus, removed: IconMinus, changed: IconPencil } as const

/** What a law pack brings, takes away and alters, fact by fact. */
export function ChangeList({ changes, label }: ChangeListProps) {
  const { t } = useTranslation('lawpacks')
  const { placeName } = usePackWords()
  const ordered = order.flatMap((kind) => changes.filter((change) => change.kind === kind))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.scroll} aria-label={label} tabIndex={0}>
      <Table verticalSpacing={6} fz="sm" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('preview.kind')}</Table.Th>
            <Table.Th>{t('preview.what')}</Table.Th>
            <Table.Th>{t('preview.before')}</Table.Th>
            <Table.Th>{t('preview.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.map((change) => {
            const { kind, what, jurisdiction, id } = change
            const Icon = icons[kind]
            return (
              <Table.Tr key={`${jurisdiction} ${what} ${id}`} className={classes.change}>
                <Table.Td className={classes.kind} data-kind={kind}>
                  <Icon size={16} stroke={1.75} aria-hidden />
                  {t(`kinds.${kind}`)}
                </Table.Td>
                <Table.Th scope="row" className={classes.subject}>
                  {id}
                  <span className={classes.soft}>
                    {t(`what.${what}`)} · {placeName(jurisdiction)}
                  </span>
                </Table.Th>
                <Table.Td className={classes.facts}>
                  <Facts facts={change.before} isWhole={kind !== 'changed'} />
                </Table.Td>
                <Table.Td className={classes.facts}>
                  <Facts facts={change.after} isWhole={kind !== 'changed'} />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** Of what comes or goes as a whole, what a person needs to recognise it. */
function Facts({ facts, isWhole }: { readonly facts: Change['before']; readonly isWhole: boolean }) {
  const words = useFactWords()
  const language = useLanguage()
  if (facts === null) return '—'
  const spoken = Object.keys(facts).some((path) => path.startsWith(`texts.${language}.`)) ? language : 'en'
  const isTold = (path: string) =>
    !isWhole ||
    path === 'value' ||
    path === 'severity' ||
    path === 'confidence' ||
    path.startsWith('when.') ||
    path.startsWith(`texts.${spoken}.`)
  return (
    <dl>
      {Object.entries(facts)
        .filter(([path]) => isTold(path))
        .map(([path, text]) => (
          <div key={path}>
            <dt>{words.name(path)}</dt>
            <dd lang={/^texts\.([\w-]+)/.exec(path)?.[1]}>{words.value(path, text)}</dd>
          </div>
        ))}
    </dl>
  )
}
