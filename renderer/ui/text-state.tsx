import { IconAlertTriangle, IconCheck, IconPencil, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TextState } from '../../shared/inspections/index.ts'
import classes from './text-state.module.css'

const icons = {
  draft: IconPencil,
  checked: IconCheck,
  confirmed: IconUserCheck,
  stale: IconAlertTriangle,
} satisfies Record<TextState, unknown>

type TextStateMarkProps = { readonly state: TextState }

/** What one side of a text pair is worth: a sign and its word, loud where the side is behind. */
export function TextStateMark({ state }: TextStateMarkProps) {
  const { t } = useTranslation('findings')
  const Icon = icons[state]
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`states.${state}`)}
    </span>
  )
}

type TextStateButtonsProps = {
  /** The text that is meant, in the language of the interface, e.g. `所見（タイ語）`. */
  readonly field: string
  readonly state: TextState
  readonly onState: (state: 'draft' | 'checked' | 'confirmed') => void
}

/** Says that an expert or the counterpart stands by a text; pressing the pressed one takes it back. */
export function TextStateButtons({ field, state, onState }: TextStateButtonsProps) {
  const { t } = useTranslation('findings')
  const acts = [
    { to: 'checked', label: t('pair.check', { field }), Icon: IconCheck },
    { to: 'confirmed', label: t('pair.confirm', { field }), Icon: IconUserCheck },
  ] as const
  return (
    <span className={classes.acts}>
      {acts.map(({ to, label, Icon }) => (
        <button
          key={to}
          type="button"
          className={classes.act}
          title={label}
          aria-label={label}
          aria-pressed={state === to}
          onClick={() => onState(state === to ? 'draft' : to)}
        >
          <Icon size={20} stroke={1.75} aria-hidden />
        </button>
      ))}
    </span>
  )
}
