import de from '../../locales/de/self-check.json' with { type: 'json' }
import en from '../../locales/en/self-check.json' with { type: 'json' }
import fr from '../../locales/fr/self-check.json' with { type: 'json' }
import hi from '../../locales/hi/self-check.json' with { type: 'json' }
import id from '../../locales/id/self-check.json' with { type: 'json' }
import ja from '../../locales/ja/self-check.json' with { type: 'json' }
import th from '../../locales/th/self-check.json' with { type: 'json' }
import vi from '../../locales/vi/self-check.json' with { type: 'json' }
import zhCN from '../../locales/zh-CN/self-check.json' with { type: 'json' }
import type { Output } from '../../shared/contract.ts'
import { answerKey, answers, blocks, questions } from '../../shared/self-check/index.ts'

type Kind = 'blocks' | 'questions' | 'answers'
type Words = Readonly<Record<Kind, Readonly<Record<string, string>>>>

const words: Readonly<Record<string, Words>> = { ja, en, 'zh-CN': zhCN, th, vi, id, hi, de, fr }

/** The Japanese names of blocks and levels. */
export const selfCheckWords: Readonly<Record<'blocks' | 'levels', Readonly<Record<string, string>>>> = ja

/** The words of the sheet in Japanese and one more language; English where the application does not speak it. */
export function wordsOfSheet(wanted: string): Output<'selfCheck.questions'> {
  const language = words[wanted] === undefined ? 'en' : wanted
  const local = words[language] ?? en
  const pair = (kind: Kind, key: string) => ({
    ja: (ja as Words)[kind][key] ?? key,
    local: (local as Words)[kind][key] ?? key,
  })
  return {
    language,
    blocks: blocks.map((block) => ({ id: block, ...pair('blocks', block) })),
    questions: questions.map(({ id: key, block }) => ({ id: key, block, ...pair('questions', key) })),
    answers: answers.map((answer) => ({ id: answer, ...pair('answers', answerKey(answer)) })),
  }
}
