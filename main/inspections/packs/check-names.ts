import { itemId } from '../../../shared/inspections/contract.ts'
import type { PackFile } from '../pack.ts'
import { checkText } from './check-texts.ts'
import { answerList } from './known-words.ts'
import type { PackProblem, ProblemCode } from './problem.ts'

const maxChoiceName = 200

/** Why a word cannot be the name of an item, a group, a list or a zone; null where it can. */
export function judgeName(name: string): ProblemCode | null {
  // Every object of the runtime answers to these.
  if (name in Object.prototype) return 'reserved-name'
  return itemId.safeParse(name).success ? null : 'bad-name'
}

/** What is wrong with the names of a checklist: each of a kind is there once, and can be a name in XLSForm. */
export function checkNames(file: PackFile): PackProblem[] {
  const items = file.items.map(({ id }) => id)
  const used = new Set(file.items.map(({ group }) => group))
  const kinds = [...new Set(Object.values(file.texts).flatMap(({ zoneKinds }) => Object.keys(zoneKinds)))]
  return [
    ...judgeAll('items', items),
    ...judgeAll('groups', file.groups),
    ...judgeAll('zoneKinds', kinds),
    ...judgeAll('zoneSets', Object.keys(file.zoneSets)),
    ...judgeAll('choices', Object.keys(file.choiceLists)),
    ...(Object.hasOwn(file.choiceLists, answerList)
      ? [problem('reserved-name', `choices.${answerList}`, { name: answerList })]
      : []),
    ...file.groups
      .filter((group) => items.includes(group))
      .map((name) => problem('duplicate-name', `groups.${name}`, { name })),
    ...file.groups
      .filter((group) => !used.has(group))
      .map((name) => problem('empty-group', `groups.${name}`, { name })),
    ...Object.entries(file.choiceLists).flatMap(([list, names]) => judgeChoices(list, names)),
  ]
}

function judgeAll(folder: string, names: readonly string[]): PackProblem[] {
  const seen = new Set<string>()
  return names.flatMap((name) => {
    const code = judgeName(name) ?? (seen.has(name) ? 'duplicate-name' : null)
    seen.add(name)
    return code === null ? [] : [problem(code, `${folder}.${name}`, { name })]
  })
}

function judgeChoices(list: string, names: readonly string[]): PackProblem[] {
  const seen = new Set<string>()
  return names.flatMap((name) => {
    const isWrong =
      name.trim() !== name ||
      name === '' ||
      name in Object.prototype ||
      checkText(name, maxChoiceName).length > 0
    const code = isWrong ? 'bad-choice-name' : seen.has(name) ? 'duplicate-choice' : null
    seen.add(name)
    return code === null ? [] : [problem(code, `choices.${list}.${name}`, { name, list })]
  })
}

function problem(code: ProblemCode, part: string, values: PackProblem['values']): PackProblem {
  return { code, part, field: 'name', values }
}
