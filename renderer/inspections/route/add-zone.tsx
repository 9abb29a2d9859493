import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BilingualField } from '../../ui/bilingual-field.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useChange } from '../../ui/use-change.ts'
import type { CardWords } from '../data/use-opened.ts'
import { KindSelect } from './kind-select.tsx'
import classes from './route.module.css'

type AddZoneProps = {
  readonly inspectionId: string
  readonly language: string
  readonly words: CardWords
}

const nameless = { ja: '', local: '' }

/** A new zone at the end of the walk: of a kind, with a name of its own, or both. */
export function AddZone({ inspectionId, language, words }: AddZoneProps) {
  const { t } = useTranslation('inspections')
  const add = useChange('inspections.addZone')
  const [kind, setKind] = useState<string | null>('line')
  const [name, setName] = useState(nameless)
  const hasName = name.ja.trim() !== '' || name.local.trim() !== ''

  const submit = async () => {
    const result = await add.run({ inspectionId, kind, ...(hasName ? { name } : {}) })
    if (result.ok) setName(nameless)
  }

  return (
    <section className={classes.add} aria-label={t('route.add')}>
      <KindSelect
        label={t('route.kind')}
        heading={t('route.kind')}
        words={words}
        kind={kind}
        onKind={setKind}
      />
      <div className={classes.name}>
        <BilingualField
          label={t('route.newName')}
          localLanguage={language}
          value={name}
          onChange={setName}
          onBlur={() => {}}
        />
      </div>
      <Button
        disabled={kind === null && !hasName}
        loading={add.isRunning}
        leftSection={<IconPlus size={20} stroke={1.75} aria-hidden />}
        onClick={() => void submit()}
      >
        {t('route.add')}
      </Button>
      <FailureNotice failure={add.failure} />
    </section>
  )
}
