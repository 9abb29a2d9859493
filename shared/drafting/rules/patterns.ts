import type { PlacedText } from './evaluate.ts'

/** What the rules look for in texts; each may miss or misread, so their findings are called approximate. */
export const patterns: Readonly<Record<string, RegExp>> = {
  consultOnly:
    /双方.*協議|誠意をもって協議|consult in good faith|友好协商|ปรึกษาหารือกัน(?:โดย|ด้วยความ)สุจริต|thương lượng (?:trên tinh thần )?thiện chí|musyawarah|nach Treu und Glauben beraten|se concert\S* de bonne foi/iu,
  oldAuclArticle:
    /反不正当(?:竞争|競争)法[^。]{0,40}第(?:九|9|９)条|(?:Anti-Unfair Competition Law|AUCL)[^.]{0,40}Art(?:icle|\.) ?9(?!\d)/u,
  workRulesFiled:
    /就業規則[^。]{0,40}(?:届出|届け出)|work(?:ing)? (?:rules|regulations)[^.]{0,60}\b(?:filed?|submit(?:ted)?|submission|registered)\b|ข้อบังคับเกี่ยวกับการทำงาน.{0,60}(?:ยื่น|ส่งสำเนา|จดทะเบียน)/iu,
  payWithheld:
    /(?:withh[eo]ld|hold back|not (?:be )?(?:paid|released))[^.]{0,80}(?:until|unless)[^.]{0,60}(?:sign|pledge|undertaking)|(?:until|unless)[^.]{0,60}(?:signs?|signed|pledge|undertaking)[^.]{0,80}(?:withh[eo]ld|hold back|not (?:be )?(?:paid|released))|(?:誓約書|署名)[^。]{0,30}(?:まで|ない限り|しない場合)[^。]{0,40}(?:留保|支払わない|支給しない)|(?:वचन-पत्र|हस्ताक्षर)[^।]{0,60}(?:रोक|नहीं (?:किया|दिया))/iu,
  reportsForbidden:
    /(?:通報|申告)[^。]{0,20}(?:禁止|してはならない|行わない)|(?:shall|may|must) not[^.]{0,40}report[^.]{0,60}(?:authorit|public prosecutor|regulator)|(?:Meldung|Anzeige)\S*[^.]{0,40}(?:Behörde|Meldestelle)\S*[^.]{0,40}(?:untersagt|verboten|unzulässig)/iu,
  stateSecretWord: /^(?:绝密|机密|秘密)|绝密|机密/u,
}

/** The texts in which a pattern is found. */
export function mentionsOf(pattern: string, texts: readonly PlacedText[]): PlacedText[] {
  const form = patterns[pattern]
  return form ? texts.filter(({ text }) => form.test(text)) : []
}

/** A label without the ornaments that stand around it: 【机密】 reads 机密. */
export function bareLabel(label: string): string {
  return label.replace(/[\s「」『』【】“”"'()（）★☆]/gu, '')
}
