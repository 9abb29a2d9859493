import { ActionIcon, Button, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { PickAssets } from '../assets/index.ts'
import { BilingualField } from '../ui/bilingual-field.tsx'
import classes from './interview.module.css'
import type { AnswersState } from './use-answers.ts'

type Item = { readonly ja?: string | null; readonly local?: string | null; readonly category?: string | null }
type Row = Item & { readonly key: string }

type ItemsFieldProps = AnswersState['field'] & {
  readonly label: string
  readonly error: string | undefined
  readonly required: boolean
  readonly localLanguage: string
  readonly value: unknown
  readonly onChange: (value: readonly Item[]) => void
}

const categories = ['technical', 'business', 'other'] as const

/** The lines of the annex: a name in both languages and what kind of information it is. */
export function ItemsField({
  label,
  error,
  localLanguage,
  value,
  onChange,
  required: _,
  ...field
}: ItemsFieldProps) {
  const { t } = useTranslation('drafting')
  const { id: engagementId } = useParams()
  const [rows, setRows] = useState<readonly Row[]>(() => (Array.isArray(value) ? value.map(withKey) : []))

  const change = (next: readonly Row[]) => {
    setRows(next)
    onChange(next.filter((row) => row.ja || row.local).map(({ key: _key, ...item }) => item))
  }
  const changeRow = (key: string, part: Item) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))

  return (
    <fieldset className={classes.items}>
      <legend>{label}</legend>
      {error && <p role="alert">{error}</p>}
      {rows.map((row, index) => (
        <div key={row.key} className={classes.item}>
          <BilingualField
            label={t('screen.item', { number: index + 1 })}
            localLanguage={localLanguage}
            value={{ ja: row.ja ?? '', local: row.local ?? '' }}
            onChange={(pair) => changeRow(row.key, pair)}
            {...field}
          />
          <div className={classes.itemFoot}>
            <Select
              aria-label={t('screen.itemCategory', { number: index + 1 })}
              placeholder={t('screen.category')}
              value={row.category ?? null}
              onChange={(category) => changeRow(row.key, { category })}
              data={categories.map((id) => ({ value: id, label: t(`interview.options.category.${id}`) }))}
            />
            <ActionIcon
              size={44}
              variant="subtle"
              color="sumi"
              aria-label={t('screen.removeItem', { number: index + 1 })}
              onClick={() => change(rows.filter((one) => one.key !== row.key))}
            >
              <IconTrash size={20} stroke={1.75} aria-hidden />
            </ActionIcon>
          </div>
        </div>
      ))}
      <div className={classes.itemActs}>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} stroke={1.75} aria-hidden />}
          onClick={() => setRows([...rows, withKey({})])}
        >
          {t('screen.addItem')}
        </Button>
        {engagementId && (
          <PickAssets
            engagementId={engagementId}
            taken={rows}
            language={localLanguage}
            onPick={(item) => change([...rows, withKey(item)])}
          />
        )}
      </div>
    </fieldset>
  )
}

function withKey(item: Item): Row {
  return { ...item, key: crypto.randomUUID() }
}
