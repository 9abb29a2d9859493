import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { onEnter } from '../../ui/on-enter.ts'
import { useChange } from '../../ui/use-change.ts'
import classes from './allotments.module.css'
import { PaperOutput } from './paper-output.tsx'

/** What no screen shows. */
const changesNothing = { refreshes: [] } as const

/** 端末カード: this laptop's name and fingerprint, to be read by the one that hands minutes to it. */
export function CardPanel() {
  const { t } = useTranslation('allotments')
  const { run, failure, isRunning } = useChange('allotments.card', changesNothing)
  const [card, setCard] = useState<Output<'allotments.card'> | null>(null)
  const [name, setName] = useState('')

  useEffect(() => {
    void run({}).then((result) => {
      if (!result.ok) return
      setCard(result.value)
      setName(result.value.name)
    })
  }, [run])

  const rename = async () => {
    const result = await run({ name })
    if (result.ok) setCard(result.value)
  }

  const save = async (out: string) => {
    const result = await run({ out })
    return result.ok ? null : result
  }

  return (
    <Stack gap="md">
      <FailureNotice failure={failure} />
      {card && (
        <>
          <p className={classes.note}>{t('card.hint')}</p>
          <Group align="end" gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              label={t('card.name')}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              onKeyDown={onEnter(() => void rename())}
            />
            <Button
              variant="default"
              disabled={name.trim() === '' || name.trim() === card.name}
              loading={isRunning}
              onClick={() => void rename()}
            >
              {t('card.rename')}
            </Button>
          </Group>
          <div>
            <p className={classes.label}>{t('card.fingerprint')}</p>
            <p className={classes.fingerprint}>{card.id}</p>
          </div>
          <PaperOutput text={card.text} fileName={t('card.file', { name: card.name })} save={save} />
        </>
      )}
    </Stack>
  )
}
