import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type AnswersById, hintsOf, openQuestions, questions } from '../../shared/self-check/index.ts'
import classes from './result-panel.module.css'

type HintListProps = { readonly answers: AnswersById }

/** What the answers warn of early, and what to ask at the first interview. */
export function HintList({ answers }: HintListProps) {
  const { t } = useTranslation(['self-check', 'programme'])
  const hints = hintsOf(answers)
  const open = openQuestions(answers)
  const itemsOf = (id: string) => questions.find((question) => question.id === id)?.items.join(', ')
  return (
    <section className={classes.hints} aria-label={t('result.hintsTitle')}>
      <p className={classes.private}>
        <IconEyeOff size={18} stroke={1.75} aria-hidden />
        {t('result.hintsPrivate')}
      </p>
      <div>
        <h3>{t('result.hintsTitle')}</h3>
        {hints.length === 0 && <p className={classes.soft}>{t('result.noHints')}</p>}
        <ul>
          {hints.map(({ kind, menuItem, questions: found }) => (
            <li key={`${kind} ${menuItem}`}>
              {t(`result.${kind}`, {
                questions: found.join(', '),
                menu: menuItem === null ? '' : t(`programme:menuItems.${menuItem as 'assessment'}`),
              })}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('result.interview')}</h3>
        {open.length === 0 && <p className={classes.soft}>{t('result.noInterview')}</p>}
        <ul>
          {open.map((id) => (
            <li key={id}>
              {id} {t(`questions.${id as 'SC-01'}`)} <span className={classes.soft}>→ {itemsOf(id)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
