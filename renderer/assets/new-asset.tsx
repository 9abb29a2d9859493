import { Button, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '../../shared/assets/index.ts'
import { BilingualField } from '../ui/bilingual-field.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { onEnter } from '../ui/on-enter.ts'
import { useChange } from '../ui/use-change.ts'
import classes from './assets.module.css'
import { KindSelect } from './kind-select.tsx'

type NewAssetProps = {
  readonly engagementId: string
  readonly firstKind: Kind | null
  readonly language: string
  readonly onAdded: (id: string) => void
}

/** Names an asset; all else is asked once it is on the list. */
export function NewAsset({ engagementId, firstKind, language, onAdded }: NewAssetProps) {
  const { t } = useTranslation('assets')
  const create = useChange('assets.add')
  const [name, setName] = useState({ ja: '', local: '' })
  const [kind, setKind] = useState(firstKind)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])

  const add = async () => {
    if (create.isRunning) return
    const result = await create.run({ engagementId, name, kind })
    if (result.ok) onAdded(result.value.id)
  }

  return (
    <Stack gap="md" ref={form}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in either of the two fields */}
      <div onKeyDown={onEnter(() => void add())}>
        <BilingualField
          label={t('fields.name')}
          localLanguage={language}
          value={name}
          onChange={(value) => {
            setName(value)
            create.reset()
          }}
        />
        <p className={classes.hint}>{t('hints.name')}</p>
      </div>
      <KindSelect value={kind} onChange={setKind} />
      <FailureNotice failure={create.failure} />
      <Button className={classes.create ?? ''} onClick={() => void add()} loading={create.isRunning}>
        {t('dialog.create')}
      </Button>
    </Stack>
  )
}
