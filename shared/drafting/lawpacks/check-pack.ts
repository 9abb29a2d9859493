import { type LawPlace, type RuleJurisdiction, ruleJurisdictions } from '../rules/kinds.ts'
import { lintRules } from '../rules/rules.ts'
import { checkRule } from './check-rule.ts'
import { checkLine, checkTexts } from './check-texts.ts'
import { type LawPackFile, type PackPart, partsOf } from './pack.ts'
import { broken, type PackProblem, unknown } from './problem.ts'

/**
 * What keeps a pack of the right shape from being taken in; none: every rule can be asked and every text can be said.
 * `knownSources` are the ids of the application's own list, `today` is the day of the import.
 */
export function checkPack(
  file: LawPackFile,
  { today, knownSources }: { readonly today: string; readonly knownSources: ReadonlySet<string> },
): PackProblem[] {
  const parts = partsOf(file)
  // A rule may keep quiet after one of another place, in the file or as it ships.
  const ruleIds = new Set([...lintRules, ...parts.flatMap(({ part }) => part.rules)].map(({ id }) => id))
  return [
    ...(parts.length === 0 ? [broken('empty', 'jurisdictions')] : []),
    ...checkLine('publisher', file.publisher),
    ...checkDay('asOf', file.asOf, today),
    ...parts.flatMap(({ jurisdiction, part }) => {
      const at = `jurisdictions.${jurisdiction}`
      return [
        ...(part.rules.length === 0 && Object.keys(part.parameters).length === 0
          ? [broken('empty', at)]
          : []),
        ...checkParameters(at, part, knownSources, today),
        ...checkRules(at, jurisdiction, part, { ruleIds, knownSources, today }),
        ...Object.entries(part.sources).flatMap(([id, { subject, address }]) => [
          ...checkLine(`${at}.sources.${id}.subject`, subject),
          ...checkLine(`${at}.sources.${id}.address`, address),
        ]),
        ...checkTexts(`${at}.texts`, part),
      ]
    }),
  ]
}

function checkParameters(
  at: string,
  { parameters, sources }: PackPart,
  knownSources: ReadonlySet<string>,
  today: string,
): PackProblem[] {
  return Object.entries(parameters).flatMap(([name, { value, confidence, sources: cited, asOf }]) => {
    const here = `${at}.parameters.${name}`
    const words = [value].flat().filter((each) => typeof each === 'string')
    return [
      ...words.flatMap((each) => checkLine(`${here}.value`, each)),
      ...(confidence !== 'memory' && cited.length === 0 ? [broken('no-source', here)] : []),
      ...unknownSources(`${here}.sources`, cited, sources, knownSources),
      ...(asOf === undefined ? [] : checkDay(`${here}.asOf`, asOf, today)),
    ]
  })
}

type Known = {
  readonly ruleIds: ReadonlySet<string>
  readonly knownSources: ReadonlySet<string>
  readonly today: string
}

function checkRules(
  at: string,
  jurisdiction: LawPlace,
  part: PackPart,
  { ruleIds, knownSources, today }: Known,
): PackProblem[] {
  const seen = new Set<string>()
  return part.rules.flatMap((rule) => {
    const here = `${at}.rules.${rule.id}`
    const isSecond = seen.has(rule.id)
    seen.add(rule.id)
    const cited = rule.basis.flatMap(({ sources }) => sources)
    return [
      ...(isSecond ? [broken('twice', here, rule.id)] : []),
      // Two packs shall not answer to the same id.
      ...(rule.id.startsWith(`L-${jurisdiction}-`)
        ? []
        : [broken('wrong-place', here, `L-${jurisdiction}-…`)]),
      ...(rule.asOf === undefined ? [] : checkDay(`${here}.asOf`, rule.asOf, today)),
      ...(rule.quietAfter === undefined || ruleIds.has(rule.quietAfter)
        ? []
        : [unknown('rule', `${here}.quietAfter`, rule.quietAfter)]),
      ...unknownSources(`${here}.basis`, cited, part.sources, knownSources),
      ...rule.basis.flatMap(({ only = [], articles = [] }) => [
        ...only
          .filter((each) => !ruleJurisdictions.includes(each as RuleJurisdiction))
          .map((each) => unknown('country', `${here}.basis`, each)),
        ...articles.flatMap((each) => checkLine(`${here}.basis`, each)),
      ]),
      ...checkRule(here, rule, part),
    ]
  })
}

function unknownSources(
  at: string,
  cited: readonly string[],
  own: PackPart['sources'],
  known: ReadonlySet<string>,
): PackProblem[] {
  return cited
    .filter((id) => !Object.hasOwn(own, id) && !known.has(id))
    .map((id) => unknown('source', at, id))
}

function checkDay(at: string, day: string, today: string): PackProblem[] {
  return day > today ? [broken('future', at, day)] : []
}
