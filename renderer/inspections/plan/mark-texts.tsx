import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outline } from '../../../shared/inspections/contract.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useChange } from '../../ui/use-change.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { TextCounts } from './count-texts.ts'
import classes from './plan.module.css'

type MarkTextsProps = {
  readonly outline: Pick<Outline, 'id' | 'language'>
  readonly counts: TextCounts
}

type Act = {
  readonly side: 'ja' | 'local'
  readonly from: 'draft' | 'checked'
  readonly to: 'checked' | 'confirmed'
}

/** Takes all texts of one language a step further, once someone says that they were read. */
export function MarkTexts({ outline, counts }: MarkTextsProps) {
  const { t } = useTranslation(['plan', 'common'])
  const language = useLanguage()
  const mark = useChange('inspections.setTextStates')
  const [asked, setAsked] = useState<Act | null>(null)
  const [changed, setChanged] = useState<number | null>(null)

  const sides = outline.language === 'ja' ? (['ja'] as const) : (['ja', 'local'] as const)
  const acts = sides
    .flatMap((side): Act[] => [
      { side, from: 'draft', to: 'checked' },
      { side, from: 'checked', to: 'confirmed' },
    ])
    .filter(({ side, from }) => counts[side][from] > 0)
  const facts = ({ side, from }: Act) => ({
    count: counts[side][from],
    number: formatNumber(counts[side][from], language),
    language: t(`common:languages.${(side === 'ja' ? 'ja' : outline.language) as 'ja'}`, {
      defaultValue: outline.language,
    }),
  })
  const confirm = async (act: Act) => {
    const result = await mark.run({ inspectionId: outline.id, ...act })
    setChanged(result.ok ? result.value.changed : null)
    setAsked(null)
  }
  const isCheck = asked?.to === 'checked'

  return (
    <section className={classes.part} aria-label={t('mark.title')}>
      <h4>{t('mark.title')}</h4>
      <p className={classes.soft}>{t(acts.length === 0 ? 'mark.none' : 'mark.hint')}</p>
      <div className={classes.marks}>
        {acts.map((act) => (
          <Button key={`${act.side} ${act.from}`} variant="default" onClick={() => setAsked(act)}>
            {t(act.to === 'checked' ? 'mark.check' : 'mark.confirm', facts(act))}
          </Button>
        ))}
      </div>
      <p className={classes.done} role="status">
        {changed !== null && t('mark.done', { count: changed, number: formatNumber(changed, language) })}
      </p>
      <FailureNotice failure={mark.failure} />
      {asked && (
        <ConfirmDialog
          isOpen
          title={t(isCheck ? 'mark.check' : 'mark.confirm', facts(asked))}
          confirmLabel={t(isCheck ? 'mark.yesCheck' : 'mark.yesConfirm')}
          isRunning={mark.isRunning}
          onConfirm={() => void confirm(asked)}
          onClose={() => setAsked(null)}
        >
          {t(isCheck ? 'mark.askCheck' : 'mark.askConfirm', facts(asked))}
        </ConfirmDialog>
      )}
    </section>
  )
}
