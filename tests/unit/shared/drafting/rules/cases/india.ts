import type { RuleCases } from '../rule-cases.ts'

/** The rules of India. */
export const india: readonly RuleCases[] = [
  {
    rule: 'L-IN-01',
    fires: [
      { kind: 'NCA', in: 'IN', answers: { 'nc.present': true, 'nc.months': 1 } },
      { kind: 'EC_CONF', in: 'IN', has: 'E-NC', answers: { 'nc.present': true, 'nc.months': 12 } },
      { kind: 'PLG_EXIT', in: 'IN', answers: { 'nc.present': true, 'nc.months': 6, 'nc.compPresent': true } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'IN', answers: { 'nc.present': true, 'nc.months': 0 } },
      { kind: 'EC_CONF', in: 'IN', answers: { 'nc.present': false, 'nc.months': 12 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true, 'nc.months': 12 } },
    ],
  },
  {
    rule: 'L-IN-02',
    fires: [
      { kind: 'NDA_UNI', in: 'IN', has: 'C-NONSOL' },
      { kind: 'EC_CONF', in: 'IN', has: 'E-CONF C-NONSOL', answers: { 'nonsol.tiedToConf': false } },
      { kind: 'PLG_EXIT', in: 'IN', has: 'C-NONSOL', answers: { 'nonsol.months': 12 } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'IN', has: 'C-NONSOL', answers: { 'nonsol.tiedToConf': true } },
      { kind: 'NDA_UNI', in: 'IN', answers: { 'nonsol.tiedToConf': false } },
      { kind: 'NDA_UNI', in: 'CN', has: 'C-NONSOL' },
    ],
  },
  {
    rule: 'L-IN-03',
    fires: [
      { kind: 'NDA_UNI', in: 'IN', answers: { 'ld.present': true } },
      { kind: 'NDA_OUT', in: 'IN', has: 'C-LD', answers: { 'ld.present': true, 'ld.preEstimate': false } },
      { kind: 'EC_CONF', in: 'IN', answers: { 'ld.present': true, 'ld.amount': 100_000 } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'IN', answers: { 'ld.present': true, 'ld.preEstimate': true } },
      { kind: 'NDA_UNI', in: 'IN', answers: { 'ld.present': false } },
      { kind: 'NDA_UNI', in: 'IN' },
    ],
  },
  {
    rule: 'L-IN-04',
    fires: [
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.finePct': 3.5 } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.finePct': 3, 'fine.notOnApprovedList': true } },
      { kind: 'EC_CONF', in: 'IN', answers: { 'fine.notOnApprovedList': true } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.finePct': 3, 'fine.notOnApprovedList': false } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.finePct': 1 } },
      { kind: 'WR_CONF', in: 'IN' },
    ],
  },
  {
    rule: 'L-IN-05',
    fires: [
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.present': true, 'wd.capPct': 51 } },
      { kind: 'EC_CONF', in: 'IN', answers: { 'wd.present': true, 'wd.capPct': 50.01 } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.present': true, 'wd.capPct': 75 } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.present': true, 'wd.capPct': 50 } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.present': false, 'wd.capPct': 75 } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'wd.present': true } },
    ],
  },
  {
    rule: 'L-IN-06',
    fires: [
      { kind: 'WR_CONF', in: 'IN', answers: { 'site.headcount': 300 } },
      {
        kind: 'WR_CONF',
        in: 'IN',
        answers: { 'site.headcount': 800, 'wr.certified': false, 'wr.adoptsModel': false },
      },
      { kind: 'WR_CONF', in: 'IN', answers: { 'site.headcount': 300, 'wr.registered': true } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'IN', answers: { 'site.headcount': 299 } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'site.headcount': 300, 'wr.certified': true } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'site.headcount': 300, 'wr.adoptsModel': true } },
    ],
  },
  {
    rule: 'L-IN-07',
    fires: [
      {
        kind: 'PLG_EXIT',
        in: 'IN',
        local: 'Final dues shall be withheld until the employee has signed this pledge.',
      },
      {
        kind: 'EC_CONF',
        in: 'IN',
        local: 'Unless the exit undertaking is executed, wages will not be paid.',
      },
      { kind: 'PLG_EXIT', in: 'IN', ja: '本誓約書に署名するまで、会社は最終給与の支払いを留保する。' },
    ],
    passes: [
      { kind: 'PLG_EXIT', in: 'IN', local: 'Final dues are paid within two working days.' },
      { kind: 'PLG_EXIT', in: 'IN', ja: '会社は、退職後2労働日以内に最終給与を支払う。' },
      {
        kind: 'PLG_EXIT',
        in: 'TH',
        local: 'Final dues shall be withheld until the employee has signed this pledge.',
      },
    ],
  },
]
