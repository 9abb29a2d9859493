import type { PlantedPairs } from './pair.ts'

export const en: PlantedPairs = {
  definitions: [
    '甲（以下「開示者」という。）と乙（以下「受領者」という。）とは、次のとおり契約（以下「本契約」という。）を締結する。「秘密情報」とは、別紙に記載された情報をいう。',
    'A (the “Discloser”) and B (the “Recipient”) enter into this agreement (this “Agreement”). “Confidential Information” means the information stated in the Annex.',
  ],
  planted: [
    [
      'numbering',
      '第5条の義務は、契約の終了後も存続する。',
      'The duties under Article 6 survive the end of the contract.',
    ],
    ['numbering', '第3条第2項の規定は、適用しない。', 'Section 3(1) does not apply.'],
    [
      'numbering',
      '次の情報を除く。(1)公知の情報 (2)既に保有していた情報 (3)独自に開発した情報',
      'The following is excluded: (1) public information; (2) information already held.',
    ],
    [
      'numbering',
      '別紙2に記載された金型は、返還の対象とする。',
      'The moulds stated in Annex 1 are to be returned.',
    ],
    [
      'term',
      '受領者は、秘密情報を第三者に開示してはならない。',
      'The Discloser shall not disclose Confidential Information to third parties.',
    ],
    [
      'term',
      '開示者は、受領者に資料の返還を求めることができる。',
      'The Discloser may ask for the documents to be returned.',
    ],
    ['term', '書面には「社外秘」および「複製禁止」の表示を付す。', 'Documents are marked “Confidential”.'],
    ['number', '違約金は、代金の10%を上限とする。', 'The penalty does not exceed 15% of the price.'],
    ['number', '本契約は、正本2通を作成する。', 'This Agreement is made in three originals.'],
    ['number', '監査は、年4回まで行うことができる。', 'Audits may be carried out up to three times a year.'],
    ['number', '賠償額は、損害の3倍を限度とする。', 'Compensation is limited to 5 times the damage.'],
    [
      'amount',
      '受領者は、違反1件につき金500万円を支払う。',
      'The Recipient pays JPY 50,000,000 for each breach.',
    ],
    ['amount', '研修費用は、金30万円とする。', 'The cost of training is 300,000 US dollars.'],
    ['amount', '保証金として10,000ユーロを預託する。', 'A deposit of EUR 1,000 is made.'],
    ['amount', '上限額は、二百万円とする。', 'The limit is two million five hundred thousand yen.'],
    ['date', '本契約は、2026年4月1日から効力を生じる。', 'This Agreement takes effect on 1 May 2026.'],
    ['date', '令和6年3月31日までに返還する。', 'Return is made by March 31, 2025.'],
    ['date', '毎年12月25日までに報告する。', 'A report is made by 24 December of each year.'],
    ['date', '2024年法律第12号に従う。', 'Act No. 12 of 2023 applies.'],
    [
      'period',
      '受領者は、30日以内に書面により確認する。',
      'The Recipient shall confirm in writing within sixty (60) days.',
    ],
    [
      'period',
      '秘密保持の義務は、終了後5年間存続する。',
      'The duty of secrecy survives for three years after the end.',
    ],
    [
      'period',
      '漏えいを知った時から24時間以内に通知する。',
      'Notice is given within 24 days after learning of the leak.',
    ],
    [
      'period',
      '競業の制限は、退職後6か月とする。',
      'The non-compete lasts for a period of 9 months after leaving.',
    ],
    [
      'placeholder',
      '担当者は、{{personName}}（部署：{{department}}）とする。',
      'The person in charge is {{personName}}.',
    ],
    ['placeholder', '締結日：____年____月____日', 'Date of signature: ____________'],
  ],
  equal: [
    [
      '受領者は、三十日以内に書面により確認する。',
      'The Recipient shall confirm in writing within thirty (30) days.',
    ],
    ['違約金は、金100万円とする。', 'The penalty is one million yen (JPY 1,000,000).'],
    [
      '本契約は、令和6年4月1日から24か月間効力を有する。',
      'This Agreement is in force for 2 years from April 1, 2024.',
    ],
    [
      '第10条第2項第3号の規定は、契約の終了後も存続する。',
      'Article 10(2) no. 3 survives the end of the contract.',
    ],
    [
      '次の行為を禁止する。（ア）複製 （イ）持出し （ウ）撮影',
      'The following is forbidden: (a) copying; (b) taking out; (c) photographs.',
    ],
    [
      '補償は、平均賃金の3分の1を下回らない。',
      'The compensation is not below one third of the average wage.',
    ],
    [
      '開示者は、1年に2回まで、5営業日前の通知により監査することができる。',
      'The Discloser may audit up to twice a year on five (5) business days’ notice.',
    ],
    [
      '期間は、1年6か月とし、通知は7日から14日の間に行う。',
      'The term is eighteen months, and notice is given between 7 and 14 days.',
    ],
    [
      '本書面は、正本２通を作成し、２０２６年１１月２２日に署名する。',
      'This document is made in two originals and signed on 22 November 2026.',
    ],
  ],
}
