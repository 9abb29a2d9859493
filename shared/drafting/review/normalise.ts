import type { LibraryLanguage } from '../library/languages.ts'

/** The traditional forms of characters in the Chinese terms, each before its simplified one. */
const simplifications =
  '義义務务條条簽签約约違违賠赔償偿損损應应書书關关閉闭個个與与為为還还銷销毀毁員员離离職职後后競竞業业爭争議议機机雙双當当資资訊讯區区範范圍围現现場场參参觀观訪访問问檢检監监審审計计發发複复製制錄录攝摄雲云輸输傳传術术營营經经圖图紙纸價价單单類类別别標标識识權权歸归屬属產产變变續续終终內内無无開开對对協协實实際际獎奖懲惩處处給给報报舉举導导據据動动勞劳補补須须過过進进會会將将時时間间國国種种級级備备設设話话帶带確确認认領领說说讀读訂订該该請请許许證证護护責责費费轉转達达選选釋释門门閱阅險险隨随電电項项預预額额願愿顧顾驗验'
const simplified = new Map(
  (simplifications.match(/../gu) ?? []).map((pair) => [[...pair][0] ?? '', [...pair][1] ?? '']),
)
const thaiDigits = '๐๑๒๓๔๕๖๗๘๙'
const unspaced: readonly LibraryLanguage[] = ['ja', 'zh-CN', 'th']

/** A text in the one form in which terms are looked for: width, case, digits, quotation marks and spaces made equal. */
export function normalise(text: string, language: LibraryLanguage): string {
  const even = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/[’‘ʼ`]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[๐-๙]/gu, (digit) => String(thaiDigits.indexOf(digit)))
  if (!unspaced.includes(language)) return even.replace(/\s+/gu, ' ').trim()
  // A PDF may give the second half of a sara am twice.
  const tight = even.replace(/\s+/gu, '').replace(/\u0e4d\u0e32\u0e32/gu, '\u0e4d\u0e32')
  return language === 'zh-CN'
    ? tight.replace(/\p{Script=Han}/gu, (each) => simplified.get(each) ?? each)
    : tight
}
