import { Checkbox, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { profileNames } from '../../shared/exchange/manifest.ts'
import type { Profile } from '../../shared/exchange/profile.ts'

type ProfileChoiceProps = { readonly profile: Profile; readonly onChange: (profile: Profile) => void }

/** What leaves the laptop, in words, before a file is chosen. */
export function ProfileChoice({ profile, onChange }: ProfileChoiceProps) {
  const { t } = useTranslation('exchange')
  const { name, masksAssets } = profile
  return (
    <Stack gap="xs">
      <Radio.Group
        size="md"
        label={t('profile.title')}
        description={t('profile.hint')}
        value={name}
        onChange={(value) =>
          onChange({ ...profile, name: profileNames.find((each) => each === value) ?? 'everything' })
        }
      >
        <Stack gap="xs" mt={8}>
          {profileNames.map((each) => (
            <Radio
              key={each}
              size="md"
              value={each}
              label={t(`profile.names.${each}`)}
              description={t(`profile.hints.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {name === 'everything' && (
        <Checkbox
          ml={36}
          size="md"
          checked={masksAssets}
          label={t('profile.masks')}
          description={t('profile.masksHint')}
          onChange={(event) => onChange({ ...profile, masksAssets: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}
