import type { Asset } from './contract.ts'
import type { Level } from './words.ts'

/** When measures for an asset are due: at once, within 90 days, as planned, or kept as they are. */
export type Priority = 'now' | 'soon' | 'plan' | 'keep'

/** What the three requirements come to: protected, to be strengthened, hardly a secret, better let go. */
export type VerdictKind = 'protected' | 'strengthen' | 'not-secret' | 'release'

/** A requirement of a trade secret 有用性, 非公知性, 秘密管理性. */
export type Requirement = 'usefulness' | 'nonPublic' | 'managed'

/** The verdict, null while it is open, and the requirements that nobody has settled. */
export type Verdict = { readonly kind: VerdictKind | null; readonly open: readonly Requirement[] }

/** What the answers of an asset come to; null where answers are missing. */
export type Assessment = {
  /** 1 to 4. */
  readonly importance: number | null
  /** 1 to 16. */
  readonly risk: number | null
  readonly suggestedLevel: Level | null
  readonly priority: Priority | null
  /** Null where none of the three was judged. */
  readonly verdict: Verdict | null
}

type Scores = Pick<Asset, 'value' | 'damage' | 'likelihood'>
type Judgements = Pick<Asset, 'usefulness' | 'nonPublic' | 'managed'>

const levelOfImportance: Readonly<Record<number, Level>> = {
  4: 'strictly-confidential',
  3: 'confidential',
  2: 'internal',
  1: 'open',
}

/** Judges an asset. The scale and its limits are a proposal of ours, not the programme's (要確認). */
export function assess(asset: Scores & Judgements): Assessment {
  const { value, damage, likelihood } = asset
  const importance = value === null || damage === null ? null : Math.max(value, damage)
  const risk = importance === null || likelihood === null ? null : importance * likelihood
  return {
    importance,
    risk,
    suggestedLevel: importance === null ? null : (levelOfImportance[importance] ?? null),
    priority: risk === null ? null : priorityOf(risk),
    verdict: verdictOf(asset),
  }
}

function priorityOf(risk: number): Priority {
  if (risk >= 12) return 'now'
  if (risk >= 8) return 'soon'
  return risk >= 4 ? 'plan' : 'keep'
}

function verdictOf({ usefulness, nonPublic, managed }: Judgements): Verdict | null {
  if (usefulness === null && nonPublic === null && managed === null) return null
  const isOpen = (answer: string | null) => answer === null || answer === 'unclear'
  const open = Object.entries({ usefulness, nonPublic, managed })
    .filter(([, answer]) => isOpen(answer))
    .map(([name]) => name as Requirement)
  // What is known to all, or of no use, is no trade secret whatever the rest says.
  if (nonPublic === 'no') return { kind: 'not-secret', open }
  if (usefulness === 'no') return { kind: 'release', open }
  if (open.length > 0) return { kind: null, open }
  return { kind: managed === 'yes' ? 'protected' : 'strengthen', open }
}
