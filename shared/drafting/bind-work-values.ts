import type { Answers, DraftLanguage, Jurisdiction, Pair } from './answers.ts'
import type { TextOf } from './bind-values.ts'
import { closeSentence, dateParts, formatList, formatMoney, formatNumber, plainText } from './formats.ts'
import { sideOf } from './languages.ts'

/** What the values are bound from. */
type Binding = {
  readonly answers: Answers
  readonly jurisdiction: Jurisdiction
  readonly language: DraftLanguage
  readonly text: TextOf
}

/** The values of the documents that people sign or live by at work, and of the annexes of manufacturing and development. */
export function bindWorkValues({ answers, jurisdiction, language, text }: Binding): Record<string, string> {
  const blank = text('document.blank')
  const words = (pair: Pair | null | undefined, usual?: string) =>
    plainText(sideOf(pair ?? undefined, language) ?? '') ||
    (usual === undefined ? blank : text(`documents:defaults.${usual}`))
  const sentence = (pair: Pair | null | undefined, usual?: string) => {
    const said = words(pair, usual)
    return said === blank ? blank : closeSentence(said, language)
  }
  const count = (value: number | null | undefined) =>
    typeof value === 'number' ? formatNumber(value, language) : blank
  const money = (amount: number | null | undefined, currency: string | null | undefined) =>
    amount && currency ? formatMoney(amount, currency, language) : blank
  const date = (value: string | null | undefined) =>
    value ? text('document.date', dateParts(value, language)) : blank
  const { partyDisclosing: company, employee, visitor, nc, bond, wr, ack } = answers
  const sanctions = wr?.sanctions ?? []
  return {
    companyName: words({ ja: company?.legalNameJa, local: company?.legalNameLocal }),
    companyAddress: words({ ja: company?.address, local: company?.addressLocal }),
    employeeName: words(employee?.name),
    employeeDepartment: words(employee?.department),
    visitorName: words(visitor?.name),
    visitorEmployer: words(visitor?.employer),
    visitDate: date(visitor?.visitDate),
    permittedZones: words(visitor?.permittedZones, 'permittedZones'),
    signDate: date(answers.signedOn),
    postTermMonths: count(answers.conf?.postTermMonths),
    talkDays: count(answers.talkDays),
    ackLanguage: ack?.lang ? text(`names.language.${ack.lang}`) : blank,
    ncMonths: count(nc?.months),
    ncArea: words(nc?.area),
    ncActivity: sentence(nc?.activityScope, 'ncActivity'),
    ncJustification: sentence(nc?.justification, 'ncJustification'),
    ncMonthlyAmount: money(nc?.compMonthlyAmount, nc?.currency),
    // Section 74 of the German Commercial Code counts from the last contractual pay.
    ncPayBasis: text(`documents:payBasis.${jurisdiction === 'DE' ? 'lastContractual' : 'averageLastYear'}`),
    ncPayPercent: count(nc?.compMonthlyPct),
    ncPayDay: count(nc?.payDay),
    ncPenaltyAmount: money(nc?.penaltyAmount, nc?.currency),
    ncWaiverNoticeMonths: count(nc?.waiverNoticeMonths),
    bondCost: money(bond?.cost, bond?.currency),
    bondMonths: count(bond?.months),
    persons: sentence(wr?.persons, 'persons'),
    exitList: sentence(wr?.exitList, 'exitList'),
    reportLine: words(wr?.reportLine, 'reportLine'),
    trainPerYear: count(wr?.trainPerYear),
    logKeepMonths: count(wr?.logKeepMonths),
    consultDate: date(wr?.consultDate),
    effectiveFrom: date(wr?.effectiveFrom),
    validUntil: date(wr?.validUntil),
    sanctions:
      sanctions.length > 0
        ? closeSentence(
            formatList(
              sanctions.map((each) => text(`documents:sanctions.${each}`)),
              language,
            ),
            language,
          )
        : blank,
    mouldList: sentence(answers.mould?.list, 'mouldList'),
    scrapRule: sentence(answers.mould?.scrapRule, 'scrapRule'),
    ipOwner: sentence(answers.ip?.owner, 'ipOwner'),
    ipLicence: sentence(answers.ip?.licence, 'ipLicence'),
    pubReviewDays: count(answers.pub?.days),
  }
}
