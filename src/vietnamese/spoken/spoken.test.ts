import { describe, expect, it } from 'vitest';
import { abbreviations } from '#tests/vietnamese/abbreviations.ts';
import { toSpoken } from './spoken.ts';

const say = (text: string): string => toSpoken(text, { abbreviations }).text;

describe('abbreviations', () => {
  it.each([
    ['thẻ BHYT', 'thẻ bảo hiểm y tế'],
    ['UBND huyện, TX, TP', 'Ủy ban nhân dân huyện, thị xã, thành phố'],
    ['Phòng LĐTBXH huyện, tp;', 'Phòng Lao động, Thương binh và Xã hội huyện, thành phố;'],
    ['Sở Lao động – TB&XH', 'Sở Lao động, Thương binh và Xã hội'],
    ['Bộ LĐ-TB&XH', 'Bộ Lao động, Thương binh và Xã hội'],
    ['tại TP. Vị Thanh', 'tại thành phố Vị Thanh'],
    ['gạo, muối, v.v.', 'gạo, muối, vân vân'],
    ['đ/c Bí thư', 'đồng chí Bí thư'],
    ['CC,VC ngành', 'công chức, viên chức ngành'],
    ['UBMTTQVN tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    // One form, two meanings: the neighbours decide.
    ['CT, PCT;', 'Chủ tịch, Phó Chủ tịch;'],
    ['Chỉ thị số 14-CT/TW', 'Chỉ thị số mười bốn của Trung ương'],
    [
      '- TT: TU, HĐND, UBND tỉnh;',
      'Thường trực: Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân tỉnh;',
    ],
    ['Thông tin và TT, Nông nghiệp', 'Thông tin và Truyền thông, Nông nghiệp'],
    ['CVP, PCVP (NC);', 'Chánh Văn phòng, Phó Chánh Văn phòng, Nội chính;'],
    ['Cổng Thông tin ĐT tỉnh', 'Cổng Thông tin điện tử tỉnh'],
    ['- CVP, PVP2;', 'Chánh Văn phòng, Phó Chánh Văn phòng hai;'],
    ['Lưu: VT, TH1,4, VX.', 'Lưu: Văn thư, Tổng hợp một, bốn, Văn xã.'],
    ['UBND tỉnh (B/c);', 'Ủy ban nhân dân tỉnh, để báo cáo;'],
    ['hỗ trợ phát triển chính thức (ODA) cho', 'hỗ trợ phát triển chính thức cho'],
  ])('%s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
    expect(toSpoken(written, { abbreviations }).unread).toEqual([]);
  });

  it('lets a passage that is printed in the context outweigh words that stand near', () => {
    const senses = [
      { form: 'ĐB', meaning: 'đại biểu', within: ['ĐB huyện'] },
      { form: 'ĐB', meaning: 'đồng bào', within: [], context: 'huyện, xã, ấp' },
    ];
    const say = (text: string) => toSpoken(text, { abbreviations: senses });
    expect(say('các ĐB huyện, xã, ấp')).toEqual({ text: 'các đại biểu huyện, xã, ấp', unread: [] });
    expect(say('các ĐB xã, ấp').text).toBe('các đồng bào xã, ấp');
  });

  it('knows those of the country without a glossary, and lets the caller’s own go first', () => {
    expect(toSpoken('V/v hỗ trợ BHYT, UBND tỉnh').text).toBe(
      'về việc hỗ trợ bảo hiểm y tế, Ủy ban nhân dân tỉnh',
    );
    const own = [{ form: 'TX', meaning: 'thường xuyên', within: [] }];
    expect(toSpoken('tổ TX', { abbreviations: own })).toEqual({
      text: 'tổ thường xuyên',
      unread: [],
    });
  });

  it('gives the names of provinces their capitals back in a heading', () => {
    expect(say('ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI')).toBe('Ủy ban nhân dân tỉnh Đồng Nai');
  });

  it('reports an unknown one with its place, and spells it', () => {
    const { text, unread } = toSpoken('Dòng một.\nTheo kênh VTV, tăng.');
    expect(text).toBe('Dòng một.\nTheo kênh vê tê vê, tăng.');
    expect(unread).toEqual([
      {
        token: 'VTV',
        index: 20,
        line: 2,
        context: 'Dòng một. Theo kênh VTV, tăng.',
        reason: 'unknown-abbreviation',
      },
    ]);
  });

  it('reports one whose meaning the text does not decide', () => {
    expect(toSpoken('Gửi TT.', { abbreviations }).unread).toMatchObject([
      { token: 'TT', index: 4, reason: 'ambiguous-abbreviation' },
    ]);
  });

  it.each(['GDĐTr', 'đc'])('reports %s, which is no word', (token) => {
    expect(toSpoken(`Theo ${token} này`).unread).toMatchObject([{ token, index: 5 }]);
  });
});

describe('numbers in a text', () => {
  it.each([
    ['30% mức đóng', 'ba mươi phần trăm mức đóng'],
    ['0,5%', 'không phẩy năm phần trăm'],
    ['10%-15%', 'mười phần trăm đến mười lăm phần trăm'],
    ['04 Nghị quyết', 'bốn Nghị quyết'],
    ['500.000 đồng/người/tháng', 'năm trăm nghìn đồng mỗi người mỗi tháng'],
    ['1.500.000đ/tháng', 'một triệu năm trăm nghìn đồng mỗi tháng'],
    ['1,5 triệu đồng', 'một phẩy năm triệu đồng'],
    ['300-500 nghìn đồng', 'ba trăm đến năm trăm nghìn đồng'],
    ['2.300.000 VNĐ', 'hai triệu ba trăm nghìn đồng'],
    [
      'giai đoạn 2012 - 2020',
      'giai đoạn hai nghìn không trăm mười hai đến hai nghìn không trăm hai mươi',
    ],
    [
      'giai đoạn 2022 -2025.',
      'giai đoạn hai nghìn không trăm hai mươi hai đến hai nghìn không trăm hai mươi lăm.',
    ],
    ['36-48 tháng tuổi', 'ba mươi sáu đến bốn mươi tám tháng tuổi'],
    ['phụ lục số 03,04', 'phụ lục số ba, bốn'],
    ['30 m2 và 2,5 ha', 'ba mươi mét vuông và hai phẩy năm héc ta'],
    ['37°C, -5°C', 'ba mươi bảy độ xê, âm năm độ xê'],
    ['60 km/h', 'sáu mươi ki lô mét một giờ'],
    ['lớp 12A', 'lớp mười hai a'],
    ['2 + 2 = 4', 'hai cộng hai bằng bốn'],
    ['khoá IX, kỳ họp thứ XIII', 'khoá chín, kỳ họp thứ mười ba'],
    ['lần thứ I và lần thứ IV', 'lần thứ nhất và lần thứ tư'],
    ['các mục I, II và V', 'các mục một, hai và năm'],
    ['thế kỷ XXI', 'thế kỷ hai mươi mốt'],
    ['phạm vi', 'phạm vi'],
    ['thứ 2 – thứ 6', 'thứ hai đến thứ sáu'],
    ['tỷ lệ 1:500', 'tỷ lệ một trên năm trăm'],
    ['đến năm 2020: 50% người', 'đến năm hai nghìn không trăm hai mươi: năm mươi phần trăm người'],
    ['trực 24/7', 'trực hai mươi tư trên bảy'],
    ['quý IV/2024', 'quý bốn năm hai nghìn không trăm hai mươi tư'],
    ['quý 1/2024', 'quý một năm hai nghìn không trăm hai mươi tư'],
    ['15kg gạo/khẩu/tháng', 'mười lăm ki lô gam gạo mỗi khẩu mỗi tháng'],
    ['100 000 đồng', 'một trăm nghìn đồng'],
    ['2 500 000 đồng', 'hai triệu năm trăm nghìn đồng'],
    ['gạch đầu dòng thứ 1, thứ 4', 'gạch đầu dòng thứ nhất, thứ tư'],
  ])('%s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it('uses the words of the south when told to', () => {
    const options = { region: 'nam' } as const;
    expect(toSpoken('1.005 hộ', { options }).text).toBe('một ngàn không trăm lẻ năm hộ');
  });
});

describe('telephone numbers and addresses', () => {
  it.each([
    ['ĐT: 0293.3878999', 'điện thoại: không hai chín ba, ba tám bảy tám chín chín chín'],
    ['gọi 0912345678', 'gọi không chín một hai, ba bốn năm, sáu bảy tám'],
    ['0912 345 678', 'không chín một hai, ba bốn năm, sáu bảy tám'],
    ['Tổng đài quốc gia bảo vệ trẻ em 111', 'Tổng đài quốc gia bảo vệ trẻ em một một một'],
    ['1900 6068', 'một chín không không, sáu không sáu tám'],
    ['+84 293 3878999', 'cộng tám bốn, hai chín ba, ba tám bảy tám chín chín chín'],
    ['ĐT/Zalo: 0912-345-678', 'điện thoại hoặc Zalo: không chín một hai, ba bốn năm, sáu bảy tám'],
    ['gọi 0912345678 hoặc 113', 'gọi không chín một hai, ba bốn năm, sáu bảy tám hoặc một một ba'],
    ['có 111 hộ', 'có một trăm mười một hộ'],
    ['thitruonglaodonghaugiang.net', 'thi truong lao dong hau giang chấm nét'],
    ['https://haugiang.gov.vn/', 'hau giang chấm gốp chấm vê en'],
    ['lienhe@haugiang.gov.vn', 'lien he a còng hau giang chấm gốp chấm vê en'],
    ['x7z.com.vn/tin-tuc', 'ích xì bảy dét chấm com chấm vê en gạch chéo tin gạch nối tuc'],
  ])('%s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });
});

describe('citations, headings and lists', () => {
  it.each([
    ['mục II, khoản 1, điểm a', 'mục hai, khoản một, điểm a'],
    ['điểm đ khoản 2 Điều 5', 'điểm đê khoản hai Điều năm'],
    ['điểm a, b và c', 'điểm a, bê và xê'],
    ['mục V.1.b', 'mục năm, khoản một, điểm bê'],
    ['điểm 1.4', 'điểm một chấm bốn'],
    ['ở điểm y tế xã', 'ở điểm y tế xã'],
    ['II. NHIỆM VỤ VÀ GIẢI PHÁP', 'Mục hai: Nhiệm vụ và giải pháp'],
    ['1. Mục đích', 'Khoản một: Mục đích'],
    ['#### 1. 2. Đối tượng', 'Điểm một chấm hai: Đối tượng'],
    ['**1.** Căn cứ', 'Khoản một: Căn cứ'],
    ['đ) Tiếp tục', 'Điểm đê: Tiếp tục'],
    ['Điều 1. Ban hành', 'Điều một. Ban hành'],
    ['- Cấp xã', 'Cấp xã'],
    ['+ Cấp xã', 'Cấp xã'],
    ['-Lưu: hồ sơ', 'Lưu: hồ sơ'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['UBND TỈNH, BHYT TOÀN DÂN', 'Ủy ban nhân dân tỉnh, bảo hiểm y tế toàn dân'],
    // TU is an abbreviation, but not among the words of a heading.
    ['TU SỬA NHÀ Ở', 'Tu sửa nhà ở'],
    ['KT. GIÁM ĐỐC', 'Ký thay Giám đốc'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('%s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it('only counts where it is no clause', () => {
    const options = { numbering: 'list' } as const;
    expect(toSpoken('1. Mang thẻ\n2. Mang sổ', { options }).text).toBe(
      'Một, Mang thẻ.\nHai, Mang sổ',
    );
  });

  it('gives names their capitals back in a heading', () => {
    expect(toSpoken('TỈNH HẬU GIANG', { names: ['Hậu Giang'] }).text).toBe('Tỉnh Hậu Giang');
  });
});

describe('signs', () => {
  it.each([
    ['chính trị - xã hội', 'chính trị xã hội'],
    ['Độc lập - Tự do - Hạnh phúc', 'Độc lập, Tự do, Hạnh phúc'],
    ['người nghèo – nhất là trẻ em – được', 'người nghèo, nhất là trẻ em, được'],
    ['viễn thông - internet', 'viễn thông internet'],
    ['“tương thân, tương ái”', 'tương thân, tương ái'],
    ['báo cáo (qua Văn phòng) kết quả.', 'báo cáo, qua Văn phòng, kết quả.'],
    ['theo quy định (nếu có).', 'theo quy định, nếu có.'],
    ['dịch bệnh... Kịp thời', 'dịch bệnh, vân vân. Kịp thời'],
    ['nước sinh hoạt,… từng bước', 'nước sinh hoạt, vân vân, từng bước'],
    ['Họ tên: ………', 'Họ tên: để trống'],
    ['quyết định./.', 'quyết định.'],
    ['giải quyết. /.', 'giải quyết.'],
    ['nam/nữ và/hoặc', 'nam hoặc nữ và hoặc'],
    ['hộ nghèo & cận nghèo', 'hộ nghèo và cận nghèo'],
    ['a | b', 'a, bê'],
    ['-------', ''],
    ['(*Số liệu*)', 'Số liệu'],
    ['§ 5', 'mục năm'],
    ['≥ 80 tuổi', 'ít nhất tám mươi tuổi'],
    ['Có đúng không? Đúng!', 'Có đúng không? Đúng!'],
  ])('%s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it('names and reports a sign that it does not know', () => {
    const { text, unread } = toSpoken('giá ☎ này');
    expect(text).toBe('giá ký hiệu lạ này');
    expect(unread).toMatchObject([{ token: '☎', index: 4, reason: 'unknown-sign' }]);
  });

  it('keeps lines, closes those that have no end, and begins sentences with a capital', () => {
    expect(say('Mục tiêu\n30% hộ nghèo. 2 xã.')).toBe(
      'Mục tiêu.\nBa mươi phần trăm hộ nghèo. Hai xã.',
    );
  });

  it('composes its text first', () => {
    expect(say('Nghị quyết'.normalize('NFD'))).toBe('Nghị quyết');
  });
});

describe('what real documents print', () => {
  it.each([
    // A figure beside its words, either way round.
    ['Từ hai (02) phường, xã trở lên.', 'Từ hai phường, xã trở lên.'],
    ['trong 05 (năm) ngày', 'trong năm ngày'],
    ['hai mươi tư (24) giờ', 'hai mươi tư giờ'],
    ['danh mục **01 **(Một) thủ tục', 'danh mục một thủ tục'],
    // Another figure in the bracket is something new.
    ['hai (03) xã', 'hai, ba, xã'],
    // Marks of footnotes, tick boxes.
    ['UBND tỉnh[1], gồm 40 xã', 'Ủy ban nhân dân tỉnh, gồm bốn mươi xã'],
    ['cai nghiện tự nguyện5: tại nhà', 'cai nghiện tự nguyện: tại nhà'],
    ['khoản1 Điều 2', 'khoản một Điều hai'],
    ['rộng 5 m²', 'rộng năm mét vuông'],
    ['Đối tượng: □ Hộ nghèo', 'Đối tượng: Hộ nghèo'],
    // What a quantity is for.
    ['3 tháng/lần', 'ba tháng một lần'],
    [
      '7ml/người/ngày x 365 ngày',
      'bảy mi li lít mỗi người mỗi ngày, nhân ba trăm sáu mươi lăm ngày',
    ],
    ['1.000 đồng/trẻ,học sinh/tháng', 'một nghìn đồng mỗi trẻ, học sinh mỗi tháng'],
    ['150.000 đồng/nguời', 'một trăm năm mươi nghìn đồng mỗi nguời'],
    ['2.000 triệu/tỷ', 'hai nghìn triệu hoặc tỷ'],
    ['5 xã/phường', 'năm xã hoặc phường'],
    // Decimals with a point, and numbers of clauses.
    ['Hệ số 2.5', 'Hệ số hai phẩy năm'],
    ['22.5 triệu đồng', 'hai mươi hai phẩy năm triệu đồng'],
    ['khoản 2.1, 2.2 và 2.3', 'khoản hai chấm một, hai chấm hai và hai chấm ba'],
    ['công nghiệp 4.0', 'công nghiệp bốn chấm không'],
    // Rows of whole numbers.
    ['phụ lục 2, 3, 4,5 đính kèm', 'phụ lục hai, ba, bốn, năm đính kèm'],
    ['khoản 1,2 Điều 5', 'khoản một, hai Điều năm'],
    ['tăng 4,5 lần', 'tăng bốn phẩy năm lần'],
    ['Số tầng <= 5', 'Số tầng không quá năm'],
    ['3.000527.H61', 'ba chấm không không không năm hai bảy chấm hát sáu mươi mốt'],
    ['Bảo hiểm BHXH bắt buộc', 'Bảo hiểm xã hội bắt buộc'],
  ])('%s', (written, said) => {
    expect(toSpoken(written)).toEqual({ text: said, unread: [] });
  });

  it('reads what the text itself defines in brackets, and says it once', () => {
    const text = 'Quỹ Bảo trợ và Chăm sóc (QBTCS) họp. QBTCS chi tiền.';
    expect(toSpoken(text)).toEqual({
      text: 'Quỹ Bảo trợ và Chăm sóc họp. Quỹ Bảo trợ và Chăm sóc chi tiền.',
      unread: [],
    });
  });

  it('takes no bracket for a definition whose letters the words before do not spell', () => {
    const { unread } = toSpoken('Quỹ Bảo trợ (XYZ) họp.');
    expect(unread.map(({ token }) => token)).toEqual(['XYZ']);
  });
});

describe('what is counted by something else', () => {
  it.each([
    ['250 người/km2', 'hai trăm năm mươi người mỗi ki lô mét vuông'],
    ['300.000 đồng/m2', 'ba trăm nghìn đồng mỗi mét vuông'],
    ['làm việc 5 ngày/tuần', 'làm việc năm ngày mỗi tuần'],
    ['40 học sinh/lớp', 'bốn mươi học sinh mỗi lớp'],
    ['12 bác sĩ/vạn dân', 'mười hai bác sĩ mỗi vạn dân'],
    ['10 người/phòng/ngày', 'mười người mỗi phòng mỗi ngày'],
    ['100 triệu đồng/hộ/chu kỳ', 'một trăm triệu đồng mỗi hộ mỗi chu kỳ'],
    // One or the other of one sort.
    ['3 thôn/bản', 'ba thôn hoặc bản'],
    ['02 tổ/nhóm', 'hai tổ hoặc nhóm'],
    ['15 học sinh/sinh viên', 'mười lăm học sinh hoặc sinh viên'],
    ['5 xã/phường', 'năm xã hoặc phường'],
  ])('%s', (written, spoken) => expect(toSpoken(written)).toEqual({ text: spoken, unread: [] }));
});

describe('numbers that name something', () => {
  it.each([
    ['44/100.000 trẻ', 'bốn mươi tư trên một trăm nghìn trẻ'],
    ['số 12/5 đường 30/4', 'số mười hai trên năm đường ngày ba mươi tháng tư'],
    ['QL1A, ĐT.925B', 'quốc lộ một a, đường tỉnh chín trăm hai mươi lăm bê'],
    ['tài khoản 3761.0.9012', 'tài khoản ba bảy sáu một, không, chín không một hai'],
    ['mã số thuế: 1800271113', 'mã số thuế: một tám không không hai bảy một một một ba'],
    ['mã số 05', 'mã số năm'],
    [
      'niên khóa 2025/2026',
      'niên khóa hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm hai mươi sáu',
    ],
    ['dịch COVID-19', 'dịch cô vít mười chín'],
    ['phát triển KT-XH', 'phát triển kinh tế xã hội'],
  ])('%s', (written, spoken) => expect(toSpoken(written)).toEqual({ text: spoken, unread: [] }));

  it.each(['P. Tân An', 'Q. Ninh Kiều', 'H.Châu Thành'])('%s is told', (written) =>
    expect(toSpoken(written).unread).toMatchObject([{ reason: 'ambiguous-abbreviation' }]),
  );
});

describe('what a reading by eye of the trial documents found', () => {
  it.each([
    ['Người từ đủ 80 tuổi trở lên: 2.0', 'Người từ đủ tám mươi tuổi trở lên: hai phẩy không'],
    ['cách mạng công nghiệp 4.0', 'cách mạng công nghiệp bốn chấm không'],
    ['gửi …………1…………, ngày', 'gửi để trống, ngày'],
    ['dự kiến: ………4……… tháng', 'dự kiến: để trống, tháng'],
    ['Xem xét hồ sơ: + Nếu đủ thì nhận', 'Xem xét hồ sơ: Nếu đủ thì nhận'],
    ['3 + 4 bằng 7', 'ba cộng bốn bằng bảy'],
    ['KT.CHỦ TỊCH', 'Ký thay Chủ tịch'],
    ['Quý III, IV/2026', 'Quý ba, bốn năm hai nghìn không trăm hai mươi sáu'],
    ['tháng 6,7,8/2026', 'tháng sáu, bảy, tám năm hai nghìn không trăm hai mươi sáu'],
    ['ngày 2, 3/9', 'ngày hai, ngày ba tháng chín'],
    [
      'T6/2026 và Q1/2026',
      'tháng sáu năm hai nghìn không trăm hai mươi sáu và quý một năm hai nghìn không trăm hai mươi sáu',
    ],
    ['ngày 15/12 năm 2026', 'ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
    ['(-) 3,2%', 'âm ba phẩy hai phần trăm'],
  ])('%s', (written, spoken) => expect(toSpoken(written)).toEqual({ text: spoken, unread: [] }));

  it.each([
    ['đơn v ị', 'v'],
    ['các s ở', 's'],
    ['10/5/2026 đ ến', 'đ'],
    ['gửi K/c', 'K/c'],
  ])('letters torn off are told: %s', (written, token) =>
    expect(toSpoken(written).unread).toMatchObject([{ token }]),
  );

  it.each(['tại điểm c ở trên', 'nhóm a, b ở xã', 'loại b và c ở phường'])(
    'letters of a list are not: %s',
    (written) => expect(toSpoken(written).unread).toEqual([]),
  );
});

/** Runs of one thing, as broken files hold them: what took the square of their length took minutes. */
it.each([
  'chữ ',
  '1',
  '…',
  'a/',
  'UBND/',
  '12-',
  'KT-XH-',
  'a',
  '12 ',
  '\n',
  '1,2,',
  '\u202e\u200bchữ 1. a\n',
  '|',
])('reads a run of %j in time that grows as its length', (unit) => {
  const costOf = (length: number): number => {
    const start = process.threadCpuUsage().user;
    toSpoken(unit.repeat(length / unit.length));
    return process.threadCpuUsage().user - start;
  };
  costOf(10_000);
  // Ten times the length, and a good deal for noise; the square would be a hundred times.
  expect(costOf(60_000)).toBeLessThan(Math.max(40 * costOf(6_000), 900_000));
});
