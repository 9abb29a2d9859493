import { Radio } from '@mantine/core'
import { endonyms, type UiLanguage, uiLanguages } from '../../shared/languages.ts'
import classes from './language-choice.module.css'

type LanguageChoiceProps = {
  readonly label: string
  readonly value: UiLanguage
  readonly onChange: (value: UiLanguage) => void
}

/** Every language of the interface under its own name, all in sight. */
export function LanguageChoice({ label, value, onChange }: LanguageChoiceProps) {
  return (
    <Radio.Group
      classNames={{ label: classes.label }}
      label={label}
      value={value}
      onChange={(chosen) => onChange(chosen as UiLanguage)}
    >
      <div className={classes.choices}>
        {uiLanguages.map((language) => (
          <Radio
            key={language}
            className={classes.choice}
            value={language}
            label={<span lang={language}>{endonyms[language]}</span>}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
