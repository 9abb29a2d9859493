import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract.ts'
import { formatInstant } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'

type VersionTableProps = { readonly versions: Output<'drafts.versions'>['items'] }

/** The kept versions, the newest first. */
export function VersionTable({ versions }: VersionTableProps) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  return (
    <Table verticalSpacing="xs" fz="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('versions.version')}</Table.Th>
          <Table.Th>{t('versions.renderedAt')}</Table.Th>
          <Table.Th>{t('versions.mark')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {versions.map(({ id, number, renderedAt, isDraft }) => (
          <Table.Tr key={id}>
            <Table.Td>{t('versions.number', { number })}</Table.Td>
            <Table.Td>{formatInstant(renderedAt, language)}</Table.Td>
            <Table.Td>{isDraft ? t('versions.draft') : t('versions.final')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
