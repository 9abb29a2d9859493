import { NativeSelect, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/index.ts'
import { type FollowUpMeasure, type Outcome, outcomes } from '../../shared/follow-up/index.ts'
import classes from './follow-up.module.css'

type MeasureTableProps = {
  readonly measures: readonly FollowUpMeasure[]
  readonly engagement: Engagement
  readonly onState: (actionId: string, state: Outcome | null) => void
}

/** Every improvement action in both languages with what became of it. */
export function MeasureTable({ measures, engagement, onState }: MeasureTableProps) {
  const { t } = useTranslation('follow-up')
  if (measures.length === 0) return <p className={classes.hint}>{t('noMeasures')}</p>
  return (
    <div className={classes.scroll}>
      <Table verticalSpacing="xs">
        <Table.Caption className="k-visually-hidden">{t('measures')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('measure')}</Table.Th>
            <Table.Th className={classes.state ?? ''}>{t('state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {measures.map(({ actionId, siteId, itemId, text, state }) => {
            const site = engagement.sites.find(({ id }) => id === siteId)
            return (
              <Table.Tr key={actionId}>
                <Table.Td>
                  <span className={classes.place}>
                    {itemId} <span lang="ja">{site?.name}</span>
                  </span>
                  <div className={classes.texts}>
                    <span lang="ja">{text.ja}</span>
                    {site?.language !== 'ja' && <span lang={site?.language}>{text.local}</span>}
                  </div>
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="md"
                    aria-label={t('stateOf', { text: text.ja ?? text.local ?? itemId })}
                    value={state ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      onState(actionId, value === '' ? null : (value as Outcome))
                    }
                    data={[
                      { value: '', label: t('states.open') },
                      ...outcomes.map((one) => ({ value: one, label: t(`states.${one}`) })),
                    ]}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
