import { Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onEnter } from '../ui/on-enter.ts'
import classes from './keep-recovery-code.module.css'
import { isSameGroup, pickGroup, recoveryGroups } from './recovery-groups.ts'

type KeepRecoveryCodeProps = { readonly code: string; readonly onKept: () => void }

/** Shows the recovery code once and lets nobody by who has not written it down. */
export function KeepRecoveryCode({ code, onKept }: KeepRecoveryCodeProps) {
  const { t } = useTranslation('vault')
  const groups = recoveryGroups(code)
  const [asked] = useState(() => pickGroup(groups.length))
  const [isWritten, setWritten] = useState(false)
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [printing, setPrinting] = useState<'printed' | 'notPrinted' | null>(null)
  const number = asked + 1

  async function print() {
    setPrinting((await window.kagimori.print.recoveryCode(code)) ? 'printed' : 'notPrinted')
  }

  function finish() {
    if (!isWritten) return
    if (isSameGroup(typed, groups[asked] ?? '')) onKept()
    else setWrong(true)
  }

  return (
    <>
      <div>
        <Title order={1}>{t('code.title')}</Title>
        <Text mt="xs">{t('code.intro')}</Text>
      </div>
      <ol className={classes.code} aria-label={t('code.label')}>
        {groups.map((group) => (
          <li key={group} className={classes.group}>
            {group}
          </li>
        ))}
      </ol>
      <Group gap="md">
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} stroke={1.5} />}
          onClick={() => void print()}
        >
          {t('code.print')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {printing ? t(`code.${printing}`) : ''}
        </Text>
      </Group>
      <Checkbox
        label={t('code.written')}
        checked={isWritten}
        onChange={(event) => setWritten(event.currentTarget.checked)}
      />
      <TextInput
        label={t('code.check', { number })}
        value={typed}
        disabled={!isWritten}
        maxLength={8}
        spellCheck={false}
        autoComplete="off"
        className={classes.check}
        error={isWrong ? t('code.wrong', { number }) : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
        onKeyDown={onEnter(finish)}
      />
      <div>
        <Button onClick={finish} disabled={!isWritten || typed.trim() === ''}>
          {t('code.done')}
        </Button>
      </div>
    </>
  )
}
