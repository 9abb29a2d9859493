import type { PlantedPairs } from './pair.ts'

export const id: PlantedPairs = {
  definitions: [
    '甲（以下「開示者」という。）と乙（以下「受領者」という。）とは、次のとおり契約（以下「本契約」という。）を締結する。「秘密情報」とは、別紙に記載された情報をいう。',
    'A (“Pihak Pengungkap”) dan B (“Pihak Penerima”) mengadakan perjanjian (“Perjanjian ini”). “Informasi Rahasia” berarti informasi yang tercantum dalam Lampiran.',
  ],
  planted: [
    [
      'numbering',
      '第5条の義務は、契約の終了後も存続する。',
      'Kewajiban menurut Pasal 15 tetap berlaku setelah perjanjian berakhir.',
    ],
    ['numbering', '第3条第2項に従い通知する。', 'Pemberitahuan dilakukan menurut Pasal 3 ayat (3).'],
    [
      'numbering',
      '次の行為を禁止する。(1)複製 (2)撮影 (3)持出し',
      'Dilarang melakukan hal berikut: a. menyalin; b. memotret.',
    ],
    ['numbering', '営業秘密に関する法律2000年第30号に従う。', 'Menurut Undang-Undang Nomor 31 Tahun 2000.'],
    [
      'term',
      '受領者は、秘密情報を複製してはならない。',
      'Pihak Pengungkap tidak boleh menggandakan Informasi Rahasia.',
    ],
    ['term', '開示者は、返還を求めることができる。', 'Pengembalian dapat diminta sewaktu-waktu.'],
    ['term', '「社外秘」の表示を付す。', 'Penandaan dilakukan pada setiap dokumen.'],
    ['number', '違約金は、代金の2.5%を超えない。', 'Denda tidak melebihi 3,5% dari harga.'],
    ['number', '本契約は、正本2通を作成する。', 'Perjanjian ini dibuat dalam rangkap 3 (tiga).'],
    ['number', '監査は、年4回まで行うことができる。', 'Audit dapat dilakukan sampai enam kali setahun.'],
    ['number', '控除は、賃金の50%を超えない。', 'Potongan tidak melebihi lima belas persen dari upah.'],
    ['amount', '違約金は、5億ルピアとする。', 'Denda sebesar Rp50.000.000,00.'],
    ['amount', '研修費用は、1,500,000ルピアとする。', 'Biaya pelatihan sebesar Rp 15 juta.'],
    ['amount', '保証金は、100万円とする。', 'Jaminan sebesar Rp1.000.000.'],
    ['amount', '上限額は、2,000米ドルとする。', 'Batasnya USD 2,500.'],
    ['date', '本契約は、2026年4月1日から効力を生じる。', 'Perjanjian ini berlaku sejak 1 Agustus 2026.'],
    ['date', '2026年11月22日に署名する。', 'Ditandatangani pada tanggal 21/11/2026.'],
    ['date', '令和9年3月31日までに返還する。', 'Dikembalikan paling lambat 31 Maret 2026.'],
    ['date', '2009年法律第24号に従う。', 'Menurut Undang-Undang Nomor 24 Tahun 2019.'],
    [
      'period',
      '受領者は、30日以内に返還する。',
      'Pihak Penerima mengembalikannya dalam tiga belas (13) hari.',
    ],
    [
      'period',
      '秘密保持の義務は、終了後5年間存続する。',
      'Kewajiban kerahasiaan berlaku lima bulan setelah berakhir.',
    ],
    [
      'period',
      '漏えいを知った時から48時間以内に通知する。',
      'Pemberitahuan dilakukan dalam 24 jam sejak kebocoran diketahui.',
    ],
    ['period', '会社規則は、2年間効力を有する。', 'Peraturan perusahaan berlaku selama 36 bulan.'],
    ['placeholder', '担当者は、{{personName}}とする。', 'Penanggung jawab adalah ____________.'],
    ['placeholder', '対象は、[●]および[●]とする。', 'Objeknya adalah [●].'],
  ],
  equal: [
    ['受領者は、30日以内に返還する。', 'Pihak Penerima mengembalikannya dalam tiga puluh (30) hari.'],
    ['違約金は、500万ルピアとする。', 'Denda sebesar Rp5.000.000,00 (lima juta rupiah).'],
    ['本契約は、2026年11月22日に締結する。', 'Perjanjian ini dibuat pada tanggal 22 November 2026.'],
    ['割合は、2.5%とする。', 'Tarifnya 2,5 persen.'],
    [
      '第3条第2項および2009年法律第24号第31条に従う。',
      'Menurut Pasal 3 ayat (2) dan Pasal 31 Undang-Undang Nomor 24 Tahun 2009.',
    ],
    ['次の行為を禁止する。(1)複製 (2)撮影', 'Dilarang melakukan hal berikut: a. menyalin; b. memotret.'],
    ['期間は、24か月とし、年1回監査する。', 'Jangka waktunya dua tahun dan diaudit sekali setahun.'],
    ['本契約は、正本2通を作成する。', 'Perjanjian ini dibuat dalam rangkap 2 (dua).'],
    [
      '120日前までに、令和8年4月1日付の書式により通知する。',
      'Pemberitahuan dilakukan seratus dua puluh hari sebelumnya dengan formulir tanggal 1 April 2026.',
    ],
  ],
}
