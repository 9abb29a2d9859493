import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWords } from '../engagements/index.ts'
import type { EntryDraft } from './entry-draft.ts'
import classes from './entry-form.module.css'

type WorkFieldsProps = {
  readonly draft: EntryDraft
  readonly menuItems: readonly string[]
  readonly onChange: (part: Partial<EntryDraft>) => void
}

const services = ['consultation', 'training'] as const

/** What was done: the menu item サービスメニュー and the service サービス区分. */
export function WorkFields({ draft, menuItems, onChange }: WorkFieldsProps) {
  const { t } = useTranslation('hours')
  const words = useWords()
  return (
    <>
      <Select
        className={classes.menuItem}
        size="sm"
        label={t('form.menuItem')}
        data={menuItems.map((value) => ({ value, label: words.menuItem(value) }))}
        value={draft.menuItem}
        onChange={(menuItem) => menuItem && onChange({ menuItem })}
      />
      <Select
        className={classes.service}
        size="sm"
        label={t('form.service')}
        data={services.map((value) => ({ value, label: words.service(value) }))}
        value={draft.service}
        onChange={(service) => service && onChange({ service })}
      />
    </>
  )
}
