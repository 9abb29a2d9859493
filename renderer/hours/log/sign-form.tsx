import { Button, Group, Select, TextInput } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigningParty } from '../../../shared/hours/hour-log-contract.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { onEnter } from '../../ui/on-enter.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useTask } from '../../ui/use-task.ts'
import { formatMonth } from '../month-word.ts'
import { Choice } from './choice.tsx'
import classes from './log.module.css'
import { SignatureBox, type SignatureHandle } from './signature-box.tsx'

type SignFormProps = {
  readonly engagementId: string
  /** `YYYY-MM`, those with entries. */
  readonly months: readonly string[]
  readonly onDone: () => void
}

const whole = 'whole'

/** A signature on the screen: who, for which months, the name, and the hand if there is a pen. */
export function SignForm({ engagementId, months, onDone }: SignFormProps) {
  const { t } = useTranslation('hourlog')
  const language = useLanguage()
  const box = useRef<SignatureHandle>(null)
  const [party, setParty] = useState<SigningParty>('company')
  const [period, setPeriod] = useState(whole)
  const [signer, setSigner] = useState('')
  const sign = useTask('hours.sign')
  const name = signer.trim()

  const save = async () => {
    if (name === '') return
    const picture = box.current?.read() ?? null
    const result = await sign.run({
      engagementId,
      party,
      signer: name,
      ...(period === whole ? {} : { month: period }),
      ...(picture === null ? {} : { picture }),
    })
    if (result.ok) onDone()
  }

  return (
    <div className={classes.form}>
      <Choice
        label={t('sign.party')}
        value={party}
        options={{ company: t('sign.company'), expert: t('sign.expert') }}
        onChange={setParty}
      />
      <div className={classes.fields}>
        <TextInput
          label={t('sign.signer')}
          value={signer}
          maxLength={200}
          data-autofocus
          onChange={(event) => setSigner(event.currentTarget.value)}
          onKeyDown={onEnter(() => void save())}
        />
        <Select
          label={t('sign.period')}
          allowDeselect={false}
          value={period}
          data={[
            { value: whole, label: t('sign.whole') },
            ...months.map((month) => ({ value: month, label: formatMonth(month, language) })),
          ]}
          onChange={(value) => setPeriod(value ?? whole)}
        />
      </div>
      <SignatureBox ref={box} />
      <FailureNotice failure={sign.failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('sign.cancel')}
        </Button>
        <Button
          disabled={name === ''}
          loading={sign.isRunning}
          leftSection={<IconSignature size={20} stroke={1.75} aria-hidden />}
          onClick={() => void save()}
        >
          {t('sign.save')}
        </Button>
      </Group>
    </div>
  )
}
