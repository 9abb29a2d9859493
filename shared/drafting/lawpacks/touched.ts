import { checkRules } from '../rules/check.ts'
import type { RuleSubject } from '../rules/evaluate.ts'
import { casesOf, type LawPart, type RulesInForce } from '../rules/rules.ts'
import type { LawChange } from './compare.ts'

/**
 * The rules that say something else of a document under another law: that begin or cease to speak, speak as gravely as
 * they did not, or speak and were changed themselves.
 */
export function touchedRules(
  subject: RuleSubject,
  before: RulesInForce,
  after: RulesInForce,
  changed: ReadonlySet<string>,
): string[] {
  const [was, is] = [spoken(subject, before), spoken(subject, after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((id) => changed.has(id) || was.get(id) !== is.get(id))
    .sort()
}

/** The rules that changes alter: by themselves, or through a figure that they read. */
export function alteredRules(
  changes: readonly LawChange[],
  ...states: readonly RulesInForce[]
): ReadonlySet<string> {
  const figures = changes.filter(({ what }) => what === 'parameter')
  const readers = states.flatMap((state) =>
    figures.flatMap(({ jurisdiction, id }) => {
      const part = state.get(jurisdiction)
      return part === undefined
        ? []
        : part.rules.filter((rule) => reads(rule, id, part)).map((rule) => rule.id)
    }),
  )
  return new Set([...changes.filter(({ what }) => what === 'rule').map(({ id }) => id), ...readers])
}

function reads(rule: LawPart['rules'][number], figure: string, { law }: LawPart): boolean {
  return (
    casesOf(rule, law).some((each) => each.law.includes(figure)) ||
    JSON.stringify(rule.fix ?? null).includes(`"law":${JSON.stringify(figure)}`)
  )
}

function spoken(subject: RuleSubject, inForce: RulesInForce): Map<string, string> {
  const said = new Map<string, string>()
  for (const { rule, message, severity } of checkRules(subject, inForce))
    said.set(rule.id, `${said.get(rule.id) ?? ''} ${message} ${severity}`)
  return said
}
