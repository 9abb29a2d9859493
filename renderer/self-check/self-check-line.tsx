import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../shared/engagements/index.ts'
import { questions, type SelfCheckHead } from '../../shared/self-check/index.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './self-check-list.module.css'

type SelfCheckLineProps = {
  readonly check: SelfCheckHead
  readonly site: Site | undefined
  readonly onOpen: () => void
  readonly onRemove: () => void
  readonly onRestore: () => void
}

/** One self-check in the list; a removed one can be put back. */
export function SelfCheckLine({ check, site, onOpen, onRemove, onRestore }: SelfCheckLineProps) {
  const { t } = useTranslation('self-check')
  const language = useLanguage()
  const named = { site: site?.name ?? '', date: formatDate(check.checkedOn, language) }
  return (
    <Table.Tr data-removed={check.isRemoved || undefined} className={classes.line ?? ''}>
      <Table.Td>
        <div lang="ja">{site?.name}</div>
        <div lang={site?.language} className={classes.local}>
          {site?.nameLocal}
        </div>
      </Table.Td>
      <Table.Td>{named.date}</Table.Td>
      <Table.Td>{t('screen.progress', { done: check.answeredCount, all: questions.length })}</Table.Td>
      <Table.Td>{check.isRemoved && t('list.removed')}</Table.Td>
      <Table.Td>
        <div className={classes.acts}>
          {check.isRemoved ? (
            <Button variant="default" onClick={onRestore}>
              {t('list.restore')}
            </Button>
          ) : (
            <>
              <Button variant="default" aria-label={t('list.openNamed', named)} onClick={onOpen}>
                {t('list.open')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                aria-label={t('list.removeNamed', named)}
                onClick={onRemove}
              >
                {t('list.remove')}
              </Button>
            </>
          )}
        </div>
      </Table.Td>
    </Table.Tr>
  )
}
