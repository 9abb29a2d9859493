import { levelOf } from '../inspections/index.ts'
import type { SelfCheckAnswer } from './contract.ts'
import { blocks, questions } from './questions.ts'

/** The answers of a sheet by the id of their question. */
export type AnswersById = ReadonlyMap<string, SelfCheckAnswer>

/** What a block, or the sheet, comes to; `points` are out of three for each answer that counts. */
export type SelfCheckLine = {
  /** The block; empty for the whole sheet. */
  readonly key: string
  readonly points: number
  /** Those that count: A to D, and “do not know”. */
  readonly answered: number
  /** Those of them that nobody knew. */
  readonly unknown: number
  readonly notApplicable: number
  readonly open: number
  /** With one decimal; null where nothing counts. */
  readonly percent: number | null
}

/** A sheet summed up. It says how far a company is, and is no pass or fail. */
export type SelfCheckScore = {
  readonly overall: SelfCheckLine
  readonly level: ReturnType<typeof levelOf> | null
  readonly blocks: readonly SelfCheckLine[]
}

/** The most that an answer is worth. */
export const fullPoints = 3

const pointsOf = { A: 3, B: 2, C: 1, D: 0, '?': 0 } as const

/** The points of an answer; null where it does not count. */
export function answerPoints(answer: SelfCheckAnswer | undefined): number | null {
  return answer === undefined || answer === 'N' ? null : pointsOf[answer]
}

/** Sums up what was answered: points ÷ (3 × answers that count), for the whole and block by block. */
export function scoreSelfCheck(answers: AnswersById): SelfCheckScore {
  const overall = line('', () => true)
  return {
    overall,
    level: overall.percent === null ? null : levelOf(share(overall)),
    blocks: blocks.map((block) => line(block, (each) => each === block)),
  }

  function line(key: string, isWanted: (block: string) => boolean): SelfCheckLine {
    const given = questions.filter(({ block }) => isWanted(block)).map(({ id }) => answers.get(id))
    const counted = given.map(answerPoints).filter((points) => points !== null)
    const points = counted.reduce<number>((sum, each) => sum + each, 0)
    const count = (wanted: SelfCheckAnswer | undefined) => given.filter((each) => each === wanted).length
    return {
      key,
      points,
      answered: counted.length,
      unknown: count('?'),
      notApplicable: count('N'),
      open: count(undefined),
      percent:
        counted.length === 0 ? null : Math.round(share({ points, answered: counted.length }) * 10) / 10,
    }
  }
}

function share({ points, answered }: { readonly points: number; readonly answered: number }): number {
  return (points / (fullPoints * answered)) * 100
}
