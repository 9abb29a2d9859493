import type { PlantedPairs } from './pair.ts'

export const vi: PlantedPairs = {
  definitions: [
    '甲（以下「開示者」という。）と乙（以下「受領者」という。）とは、次のとおり契約（以下「本契約」という。）を締結する。「秘密情報」とは、別紙に記載された情報をいう。',
    'A (sau đây gọi là “Bên tiết lộ”) và B (sau đây gọi là “Bên tiếp nhận”) ký kết thỏa thuận (sau đây gọi là “Thỏa thuận này”). “Thông tin bảo mật” là thông tin được ghi trong Phụ lục.',
  ],
  planted: [
    [
      'numbering',
      '第5条の義務は、契約の終了後も存続する。',
      'Nghĩa vụ theo Điều 4 tiếp tục có hiệu lực sau khi hợp đồng chấm dứt.',
    ],
    ['numbering', '労働法第124条第3項に従う。', 'Theo khoản 2 Điều 124 Bộ luật Lao động.'],
    [
      'numbering',
      '次の行為を禁止する。(1)複製 (2)撮影 (3)持出し',
      'Nghiêm cấm các hành vi sau: a) sao chép; b) chụp ảnh; c) mang ra ngoài; d) đăng tải.',
    ],
    ['numbering', '政令第75号に従う。', 'Theo Nghị định số 57.'],
    [
      'term',
      '受領者は、秘密情報を複製してはならない。',
      'Bên tiết lộ không được sao chép thông tin bảo mật.',
    ],
    ['term', '本契約は、両当事者の署名により成立する。', 'Văn bản được lập khi hai bên ký.'],
    [
      'term',
      '「対象製品」とは、部品一覧の製品をいう。',
      'Sản phẩm là các sản phẩm trong danh mục linh kiện.',
    ],
    [
      'number',
      '違約金は、違反された義務の価額の8%を超えない。',
      'Phạt vi phạm không quá 12% giá trị phần nghĩa vụ bị vi phạm.',
    ],
    ['number', '本契約は、正本2通を作成する。', 'Thỏa thuận này được lập thành bốn (04) bản.'],
    ['number', '監査は、年1.5回を目安とする。', 'Việc kiểm tra được thực hiện khoảng 2,5 lần mỗi năm.'],
    ['number', '控除は、賃金の30%を超えない。', 'Khấu trừ không quá ba mươi ba phần trăm tiền lương.'],
    ['amount', '違約金は、5億ドンとする。', 'Tiền phạt là 50 triệu đồng.'],
    ['amount', '研修費用は、20,000,000ドンとする。', 'Chi phí đào tạo là 2.000.000 VND.'],
    ['amount', '保証金は、10,000米ドルとする。', 'Tiền bảo đảm là 10.000 đồng.'],
    ['amount', '上限額は、100万円とする。', 'Mức tối đa là hai triệu yên.'],
    [
      'date',
      '本契約は、2026年4月1日から効力を生じる。',
      'Thỏa thuận này có hiệu lực từ ngày 4 tháng 1 năm 2026.',
    ],
    ['date', '2025年12月31日までに返還する。', 'Hoàn trả trước ngày 31/12/2026.'],
    ['date', '令和8年6月15日に署名した。', 'Ký ngày 15 tháng 7 năm 2026.'],
    ['date', '2022年改正の法律に従う。', 'Theo luật được sửa đổi năm 2019.'],
    ['period', '受領者は、30日以内に返還する。', 'Bên tiếp nhận hoàn trả trong vòng ba (03) ngày.'],
    [
      'period',
      '秘密保持の義務は、終了後5年間存続する。',
      'Nghĩa vụ bảo mật tồn tại hai năm sau khi chấm dứt.',
    ],
    [
      'period',
      '漏えいを知った時から24時間以内に通知する。',
      'Thông báo trong vòng bốn mươi tám giờ kể từ khi biết việc rò rỉ.',
    ],
    ['period', '昇給の延期は、6か月を超えない。', 'Kéo dài thời hạn nâng lương không quá 6 năm.'],
    ['placeholder', '管理責任者は、{{managerName}}とする。', 'Người phụ trách quản lý là {{managerTitle}}.'],
    ['placeholder', '対象となる区域は、[　　]とする。', 'Khu vực áp dụng là xưởng.'],
  ],
  equal: [
    ['受領者は、30日以内に返還する。', 'Bên tiếp nhận hoàn trả trong vòng ba mươi (30) ngày.'],
    ['違約金は、1億ドンとする。', 'Tiền phạt là 100.000.000 đồng (một trăm triệu đồng).'],
    ['本契約は、2026年11月22日に締結する。', 'Thỏa thuận này được ký ngày 22 tháng 11 năm 2026.'],
    ['秘密保持の義務は、終了後5年間存続する。', 'Nghĩa vụ bảo mật tồn tại năm năm sau khi chấm dứt.'],
    ['労働法第124条第3項に従う。', 'Theo khoản 3 Điều 124 Bộ luật Lao động.'],
    ['次の行為を禁止する。(1)複製 (2)撮影', 'Nghiêm cấm các hành vi sau: a) sao chép; b) chụp ảnh.'],
    ['割合は、2.5%とし、24か月間適用する。', 'Tỷ lệ là 2,5% và áp dụng trong hai năm.'],
    ['令和8年4月1日から適用する。', 'Áp dụng từ 01/04/2026.'],
    [
      '正当な権限を有する第三者から取得した情報を除く。',
      'Trừ thông tin nhận được từ bên thứ ba có quyền cung cấp.',
    ],
  ],
}
