import type { PackFile, PackItem } from '../pack.ts'
import { answerList } from '../packs/known-words.ts'
import { planRepeats } from './plan-repeats.ts'
import { ownColumns } from './survey-columns.ts'

/** A row of the survey sheet by its columns; texts by column and language, e.g. `label::th`. */
export type SurveyRow = Readonly<Record<string, string>>

/** The rows of the survey sheet: groups, repeats and questions in the order of the checklist. */
export function surveyRows(file: PackFile): SurveyRow[] {
  const repeats = planRepeats(file)
  const labels = (folder: 'groups' | 'zoneKinds', name: string) =>
    Object.fromEntries(file.languages.map((tag) => [`label::${tag}`, file.texts[tag]?.[folder][name] ?? '']))
  return file.items.flatMap((item, index) => {
    const starts = repeats.filter(({ first }) => first === index)
    const ends = repeats.filter(({ last }) => last === index)
    const isRepeat = (group: string) => repeats.some(({ kind, place }) => place === 'group' && kind === group)
    const beginRepeat = (place: string) =>
      starts
        .filter((plan) => plan.place === place)
        .map(({ kind }) => ({ type: 'begin_repeat', name: kind, ...labels('zoneKinds', kind) }))
    const endRepeat = (place: string) =>
      ends.filter((plan) => plan.place === place).map(() => ({ type: 'end_repeat' }))
    const isFirst = file.items[index - 1]?.group !== item.group
    const isLast = file.items[index + 1]?.group !== item.group
    const hasGroup = !isRepeat(item.group)
    return [
      ...beginRepeat('outside'),
      ...(isFirst && hasGroup
        ? [{ type: 'begin_group', name: item.group, ...labels('groups', item.group) }]
        : []),
      ...beginRepeat('inside'),
      ...beginRepeat('group'),
      itemRow(
        item,
        file,
        repeats.some(({ first, last }) => index >= first && index <= last),
      ),
      ...endRepeat('inside'),
      ...endRepeat('group'),
      ...(isLast && hasGroup ? [{ type: 'end_group' }] : []),
      ...endRepeat('outside'),
    ]
  })
}

function itemRow(item: PackItem, { languages, texts }: PackFile, isInRepeat: boolean): SurveyRow {
  const row: Record<string, string> = {
    type: typeOf(item),
    name: item.id,
    required: item.isRequired ? 'yes' : '',
    relevant: item.relevant ?? '',
    constraint: item.constraint ?? '',
    default: item.default ?? '',
    [ownColumns.objective]: item.objective ?? '',
    [ownColumns.addressee]: item.addressee ?? '',
    [ownColumns.requirement]: item.requirement ?? '',
    [ownColumns.isoControl]: item.isoControl ?? '',
    [ownColumns.siteKind]: item.siteKind === 'both' ? '' : item.siteKind,
    [ownColumns.zoneKinds]: isInRepeat ? '' : item.zoneKinds.join(' '),
    [ownColumns.leakRoutes]: item.leakRoutes.join(' '),
    [ownColumns.measures]: item.measures.join(' '),
  }
  for (const tag of languages) {
    const own = texts[tag]?.items[item.id]
    row[`label::${tag}`] = own?.title ?? ''
    row[`hint::${tag}`] = own?.evidence ?? ''
    row[`guidance_hint::${tag}`] = own?.guidance ?? ''
    row[`constraint_message::${tag}`] = own?.constraintMessage ?? ''
  }
  return row
}

function typeOf({ type, choices }: PackItem): string {
  if (type === 'check') return `select_one ${answerList}`
  return choices === null ? type : `${type} ${choices}`
}
