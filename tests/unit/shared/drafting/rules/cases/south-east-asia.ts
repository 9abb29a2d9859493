import type { RuleCases } from '../rule-cases.ts'

const sixContents = 'C-LIST C-USE C-SURV C-SEC C-DAM C-INC'

/** The rules of Thailand, Vietnam and Indonesia. */
export const southEastAsia: readonly RuleCases[] = [
  {
    rule: 'L-TH-01',
    fires: [
      { kind: 'NCA', in: 'TH', answers: { 'nc.months': 25 } },
      { kind: 'EC_CONF', in: 'TH', answers: { 'nc.present': true, 'nc.months': 60 } },
      { kind: 'NCA', in: 'TH', answers: { 'nc.months': 24.5 } },
    ],
    passes: [
      { kind: 'NCA', in: 'TH', answers: { 'nc.months': 24 } },
      { kind: 'NCA', in: 'TH' },
      { kind: 'NCA', in: 'VN', answers: { 'nc.months': 60 } },
    ],
  },
  {
    rule: 'L-TH-02',
    fires: [
      { kind: 'NCA', in: 'TH', answers: { 'nc.present': true } },
      { kind: 'NCA', in: 'TH', answers: { 'nc.present': true, 'nc.area': 'ชลบุรี' } },
      { kind: 'EC_CONF', in: 'TH', answers: { 'nc.present': true, 'nc.activityScope': 'แม่พิมพ์' } },
    ],
    passes: [
      {
        kind: 'NCA',
        in: 'TH',
        answers: { 'nc.present': true, 'nc.area': 'ชลบุรี', 'nc.activityScope': 'แม่พิมพ์' },
      },
      { kind: 'NCA', in: 'TH', answers: { 'nc.present': false } },
      { kind: 'NCA', in: 'TH' },
    ],
  },
  {
    rule: 'L-TH-03',
    fires: [
      { kind: 'WR_CONF', in: 'TH', answers: { 'site.headcount': 10, 'lang.texts': ['ja', 'en'] } },
      { kind: 'WR_CONF', in: 'TH', answers: { 'site.headcount': 250, 'lang.texts': ['ja'] } },
      { kind: 'WR_CONF', in: 'TH', answers: { 'site.headcount': 11, 'lang.texts': [] } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'TH', answers: { 'site.headcount': 10, 'lang.texts': ['ja', 'th'] } },
      { kind: 'WR_CONF', in: 'TH', answers: { 'site.headcount': 9, 'lang.texts': ['ja'] } },
      { kind: 'EC_CONF', in: 'TH', answers: { 'site.headcount': 10, 'lang.texts': ['ja'] } },
    ],
  },
  {
    rule: 'L-TH-04',
    fires: [
      { kind: 'WR_CONF', in: 'TH' },
      { kind: 'WR_CONF', in: 'TH', answers: { 'wr.publicised': false } },
      { kind: 'WR_CONF', in: 'TH', answers: { 'wr.publicised': null, 'wr.discussed': true } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'TH', answers: { 'wr.publicised': true } },
      { kind: 'EC_CONF', in: 'TH' },
      { kind: 'WR_CONF', in: 'ID' },
    ],
  },
  {
    rule: 'L-TH-05',
    fires: [
      { kind: 'WR_CONF', in: 'TH', answers: { 'wd.present': true } },
      { kind: 'EC_CONF', in: 'TH', answers: { 'wd.present': true, 'wd.writtenConsent': false } },
      { kind: 'WR_CONF', in: 'TH', answers: { 'wd.present': true, 'wd.overCapConsent': true } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'TH', answers: { 'wd.present': true, 'wd.writtenConsent': true } },
      { kind: 'WR_CONF', in: 'TH', answers: { 'wd.present': false } },
      { kind: 'WR_CONF', in: 'TH' },
    ],
  },
  {
    rule: 'L-TH-06',
    fires: [
      { kind: 'WR_CONF', in: 'TH', answers: { 'wd.present': true, 'wd.capPct': 21 } },
      { kind: 'WR_CONF', in: 'TH', answers: { 'wd.present': true, 'wd.eachPct': 11, 'wd.capPct': 20 } },
      {
        kind: 'EC_CONF',
        in: 'TH',
        answers: { 'wd.present': true, 'wd.capPct': 50, 'wd.overCapConsent': false },
      },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'TH', answers: { 'wd.present': true, 'wd.capPct': 20, 'wd.eachPct': 10 } },
      {
        kind: 'WR_CONF',
        in: 'TH',
        answers: { 'wd.present': true, 'wd.capPct': 30, 'wd.overCapConsent': true },
      },
      { kind: 'WR_CONF', in: 'TH', answers: { 'wd.present': false, 'wd.capPct': 30 } },
    ],
  },
  {
    rule: 'L-TH-07',
    fires: [
      { kind: 'WR_CONF', in: 'TH', has: 'W-PUB', ja: '会社は、就業規則を労働監督官に届け出る。' },
      {
        kind: 'WR_CONF',
        in: 'TH',
        has: 'W-PUB',
        local: 'นายจ้างต้องส่งข้อบังคับเกี่ยวกับการทำงานโดยยื่นต่อพนักงานตรวจแรงงาน',
      },
      { kind: 'WR_CONF', in: 'TH', local: 'The work rules shall be filed with the labour inspector.' },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'TH', ja: '会社は、就業規則を事業場に掲示する。' },
      { kind: 'WR_CONF', in: 'TH', local: 'The work rules shall be displayed at the workplace.' },
      { kind: 'WR_CONF', in: 'VN', ja: '会社は、就業規則を当局に届け出る。' },
    ],
  },
  {
    rule: 'L-VN-01',
    fires: [
      { kind: 'EC_CONF', in: 'VN' },
      { kind: 'PLG_JOIN', in: 'VN', answers: { 'conf.listAttached': false } },
      { kind: 'NCA', in: 'VN', has: 'C-DEF', answers: { 'conf.listAttached': null } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'VN', answers: { 'conf.listAttached': true } },
      { kind: 'NDA_UNI', in: 'VN' },
      { kind: 'WR_CONF', in: 'VN', answers: { 'conf.listAttached': false } },
    ],
  },
  {
    rule: 'L-VN-02',
    fires: [
      { kind: 'EC_CONF', in: 'VN', has: 'C-LIST C-USE C-SURV C-SEC C-DAM' },
      { kind: 'PLG_JOIN', in: 'VN', has: 'C-USE C-SURV C-SEC C-DAM C-INC' },
      { kind: 'NCA', in: 'VN', has: 'C-LIST C-USE C-SEC C-DAM C-DISP' },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'VN', has: sixContents },
      {
        kind: 'PLG_JOIN',
        in: 'VN',
        has: 'C-USE C-COPY C-DAM C-CRIM',
        answers: { 'conf.listAttached': true, 'conf.postTermMonths': 36 },
      },
      { kind: 'NDA_UNI', in: 'VN' },
    ],
  },
  {
    rule: 'L-VN-03',
    fires: [
      { kind: 'EC_CONF', in: 'VN', answers: { 'nc.present': true } },
      { kind: 'EC_CONF', in: 'VN', answers: { 'nc.present': true, 'nc.separateDoc': false } },
      { kind: 'NCA', in: 'VN', answers: { 'nc.present': true, 'nc.months': 12 } },
    ],
    passes: [
      { kind: 'NCA', in: 'VN', answers: { 'nc.present': true, 'nc.separateDoc': true } },
      { kind: 'EC_CONF', in: 'VN', answers: { 'nc.present': false } },
      { kind: 'EC_CONF', in: 'VN' },
    ],
  },
  {
    rule: 'L-VN-04',
    fires: [
      { kind: 'WR_CONF', in: 'VN', answers: { fine: true } },
      { kind: 'WR_CONF', in: 'VN', answers: { 'wr.sanctions': ['reprimand', 'wageCut'] } },
      { kind: 'EC_CONF', in: 'VN', answers: { fine: false, 'wr.sanctions': ['fine'] } },
    ],
    passes: [
      {
        kind: 'WR_CONF',
        in: 'VN',
        answers: { fine: false, 'wr.sanctions': ['reprimand', 'raiseDelay', 'demotion', 'dismissal'] },
      },
      { kind: 'WR_CONF', in: 'VN' },
      { kind: 'NDA_UNI', in: 'VN', answers: { fine: true } },
    ],
  },
  {
    rule: 'L-VN-05',
    fires: [
      { kind: 'WR_CONF', in: 'VN', answers: { 'site.headcount': 10 } },
      { kind: 'WR_CONF', in: 'VN', answers: { 'site.headcount': 300, 'wr.registered': false } },
      { kind: 'WR_CONF', in: 'VN', answers: { 'site.headcount': 12, 'wr.publicised': true } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'VN', answers: { 'site.headcount': 10, 'wr.registered': true } },
      { kind: 'WR_CONF', in: 'VN', answers: { 'site.headcount': 9 } },
      { kind: 'WR_CONF', in: 'VN' },
    ],
  },
  {
    rule: 'L-VN-06',
    fires: [
      { kind: 'WR_CONF', in: 'VN' },
      { kind: 'WR_CONF', in: 'VN', has: 'W-PURP W-CLASS' },
      { kind: 'WR_CONF', in: 'VN', has: 'E-CONF' },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'VN', has: 'W-DUTY' },
      { kind: 'EC_CONF', in: 'VN' },
      { kind: 'WR_CONF', in: 'TH' },
    ],
  },
  {
    rule: 'L-VN-07',
    fires: [
      { kind: 'WR_CONF', in: 'VN', answers: { 'wd.present': true, 'wd.capPct': 31 } },
      { kind: 'EC_CONF', in: 'VN', answers: { 'wd.present': true, 'wd.capPct': 30.5 } },
      { kind: 'WR_CONF', in: 'VN', answers: { 'wd.present': true, 'wd.capPct': 50 } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'VN', answers: { 'wd.present': true, 'wd.capPct': 30 } },
      { kind: 'WR_CONF', in: 'VN', answers: { 'wd.present': false, 'wd.capPct': 50 } },
      { kind: 'WR_CONF', in: 'VN', answers: { 'wd.present': true } },
    ],
  },
  {
    rule: 'L-VN-08',
    fires: [
      { kind: 'NDA_UNI', in: 'VN', answers: { 'ld.capPct': 9, 'law.governing': 'VN' } },
      { kind: 'NDA_OUT', in: 'VN', answers: { 'ld.capPct': 8.1, 'law.governing': 'VN' } },
      { kind: 'NDA_MUT', in: 'VN', has: 'C-LD', answers: { 'ld.capPct': 20, 'law.governing': 'VN' } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'VN', answers: { 'ld.capPct': 8, 'law.governing': 'VN' } },
      { kind: 'NDA_UNI', in: 'VN', answers: { 'ld.capPct': 20, 'law.governing': 'JP' } },
      { kind: 'EC_CONF', in: 'VN', answers: { 'ld.capPct': 20, 'law.governing': 'VN' } },
    ],
  },
  {
    rule: 'L-VN-09',
    fires: [
      { kind: 'EC_CONF', in: 'VN', answers: { 'deposit.present': true } },
      { kind: 'EC_CONF', in: 'VN', has: 'E-DEP', answers: { 'idRetained.present': true } },
      { kind: 'PLG_JOIN', in: 'VN', answers: { 'deposit.present': true, 'idRetained.present': false } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'VN', answers: { 'deposit.present': false } },
      { kind: 'EC_CONF', in: 'VN' },
      { kind: 'EC_CONF', in: 'ID', answers: { 'deposit.present': true } },
    ],
  },
  {
    rule: 'L-VN-10',
    fires: [
      { kind: 'WR_CONF', in: 'VN', has: 'W-MONITOR' },
      { kind: 'WR_CONF', in: 'VN', has: 'W-DUTY W-MONITOR', answers: { 'pd.notice': false } },
      { kind: 'EC_CONF', in: 'VN', has: 'W-MONITOR', answers: { 'pd.notice': null } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'VN', has: 'W-MONITOR', answers: { 'pd.notice': true } },
      { kind: 'WR_CONF', in: 'VN', has: 'W-DUTY' },
      { kind: 'WR_CONF', in: 'TH', has: 'W-MONITOR' },
    ],
  },
  {
    rule: 'L-VN-11',
    fires: [
      { kind: 'EC_CONF', in: 'VN', answers: { 'sign.method': 'platform' } },
      { kind: 'PLG_JOIN', in: 'VN', answers: { 'sign.method': 'drawnImage' } },
      { kind: 'NCA', in: 'VN', answers: { 'sign.method': 'qualified' } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'VN', answers: { 'sign.method': 'paper' } },
      { kind: 'EC_CONF', in: 'VN' },
      { kind: 'NDA_UNI', in: 'VN', answers: { 'sign.method': 'platform' } },
    ],
  },
  {
    rule: 'L-ID-01',
    fires: [
      { kind: 'NDA_UNI', in: 'ID', answers: { 'lang.texts': ['ja', 'en'] } },
      { kind: 'EC_CONF', in: 'ID', answers: { 'lang.texts': ['en'] } },
      { kind: 'NDA_MUT', in: 'ID', answers: { 'lang.texts': [] } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'ID', answers: { 'lang.texts': ['ja', 'id'] } },
      { kind: 'WR_CONF', in: 'ID', answers: { 'lang.texts': ['ja'] } },
      { kind: 'NDA_UNI', in: 'ID' },
    ],
  },
  {
    rule: 'L-ID-02',
    fires: [
      { kind: 'WR_CONF', in: 'ID', answers: { 'site.headcount': 10 } },
      { kind: 'WR_CONF', in: 'ID', answers: { 'site.headcount': 80, 'wr.ratified': false } },
      { kind: 'WR_CONF', in: 'ID', answers: { 'site.headcount': 10, 'wr.registered': true } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'ID', answers: { 'site.headcount': 10, 'wr.ratified': true } },
      { kind: 'WR_CONF', in: 'ID', answers: { 'site.headcount': 9 } },
      { kind: 'EC_CONF', in: 'ID', answers: { 'site.headcount': 80 } },
    ],
  },
  {
    rule: 'L-ID-03',
    fires: [
      { kind: 'WR_CONF', in: 'ID', answers: { 'wr.validUntil': '2026-11-21' } },
      { kind: 'WR_CONF', in: 'ID', answers: { 'wr.validUntil': '2026-11-22' }, today: '2026-11-23' },
      { kind: 'WR_CONF', in: 'ID', answers: { 'wr.validUntil': '2024-01-01', 'wr.ratified': true } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'ID', answers: { 'wr.validUntil': '2026-11-22' } },
      { kind: 'WR_CONF', in: 'ID' },
      { kind: 'EC_CONF', in: 'ID', answers: { 'wr.validUntil': '2024-01-01' } },
    ],
  },
  {
    rule: 'L-ID-04',
    fires: [
      { kind: 'NCA', in: 'ID', answers: { 'nc.present': true } },
      { kind: 'EC_CONF', in: 'ID', has: 'E-NC', answers: { 'nc.present': true, 'nc.months': 6 } },
      { kind: 'PLG_EXIT', in: 'ID', answers: { 'nc.present': true } },
    ],
    passes: [
      { kind: 'NCA', in: 'ID', answers: { 'nc.present': false } },
      { kind: 'NCA', in: 'ID' },
      { kind: 'NCA', in: 'TH', answers: { 'nc.present': true } },
    ],
  },
  {
    rule: 'L-ID-05',
    fires: [
      { kind: 'WR_CONF', in: 'ID', answers: { 'wd.present': true, 'wd.capPct': 51 } },
      { kind: 'EC_CONF', in: 'ID', answers: { 'wd.present': true, 'wd.capPct': 50.5 } },
      { kind: 'WR_CONF', in: 'ID', answers: { 'wd.present': true, 'wd.capPct': 100 } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'ID', answers: { 'wd.present': true, 'wd.capPct': 50 } },
      { kind: 'WR_CONF', in: 'ID', answers: { 'wd.present': false, 'wd.capPct': 80 } },
      { kind: 'WR_CONF', in: 'ID', answers: { 'wd.capPct': 80 } },
    ],
  },
  {
    rule: 'L-ID-06',
    fires: [
      { kind: 'WR_CONF', in: 'ID', answers: { fine: true, 'fine.notInPkPpPkb': true } },
      { kind: 'EC_CONF', in: 'ID', answers: { fine: true, 'fine.notInPkPpPkb': true } },
      { kind: 'PLG_JOIN', in: 'ID', answers: { fine: true, 'fine.notInPkPpPkb': true, 'wd.finePct': 5 } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'ID', answers: { fine: true, 'fine.notInPkPpPkb': false } },
      { kind: 'WR_CONF', in: 'ID', answers: { fine: false, 'fine.notInPkPpPkb': true } },
      { kind: 'NDA_UNI', in: 'ID', answers: { fine: true, 'fine.notInPkPpPkb': true } },
    ],
  },
  {
    rule: 'L-ID-07',
    fires: [
      { kind: 'WR_CONF', in: 'ID' },
      { kind: 'EC_CONF', in: 'ID', has: 'E-CONF' },
      { kind: 'PLG_EXIT', in: 'ID' },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'ID' },
      { kind: 'PLG_VIS', in: 'ID' },
      { kind: 'WR_CONF', in: 'VN' },
    ],
  },
]
