import { noteAnchor } from '#src/lib/note-words.ts';
import type { NoteData } from '#src/schemas/notes.ts';
import type { SearchRecord } from '#src/search/shared/records.ts';
import { linksToParts, type PartLink, type SiteParts } from '#src/site/parts.ts';
import { paths } from '#src/site/paths.ts';
import type { getGlossary } from './glossary.ts';
import type { NoteView } from './notes.ts';
import type { NamedPlace, PlaceViews } from './places.ts';

/** Records of what is looked for by its name alone: provinces, editors' notes, terms, and the site's own pages. */

/** Provinces of which something is here, each by the name that leads to its page. Of the others the search tells apart. */
export function placeRecords(
  named: readonly NamedPlace[],
  { former }: PlaceViews,
  districtsOf: (province: string) => readonly string[],
): SearchRecord[] {
  const covered = former.filter(({ contents }) => contents !== undefined);
  return named
    .filter(({ here }) => here.length > 0)
    .map(({ name, url, here, otherNames }): SearchRecord => {
      const own = covered.filter(({ place }) => here.includes(place.name));
      return {
        url,
        type: 'place',
        title: name,
        aliases: [
          ...otherNames,
          ...here.filter((one) => one !== name),
          ...here.flatMap(districtsOf),
        ],
        provinces: own.map(({ place }) => place.id),
        numbers: [...new Set(own.flatMap(({ note }) => note?.acts.map((act) => act.number) ?? []))],
        parts: [
          {
            text: own
              .flatMap(({ place, contents }) => [
                `${place.fullName}: ${String(contents?.documents.length ?? 0)} văn bản, ${String(contents?.guides.length ?? 0)} hướng dẫn.`,
                ...(contents?.guides.map(({ title }) => title) ?? []),
              ])
              .join('\n'),
          },
          ...own.flatMap(({ note }) =>
            note ? [{ heading: 'Ghi chú của người biên tập', text: noteLines(note) }] : [],
          ),
        ],
      };
    });
}

const actName = ({ title, number }: NoteData['acts'][number]): string => `${title} (${number})`;

/** What a note says, and of which acts. */
const noteLines = ({ text, acts }: Pick<NoteData, 'text' | 'acts'>): string =>
  [text, ...acts.map(actName)].join('\n');

/** Editors' notes, each once, at its place on the first guide that shows it. Notes on no guide are found by their pages. */
export function noteRecords(notes: readonly NoteView[]): SearchRecord[] {
  return notes.flatMap((note): SearchRecord[] => {
    const [guide] = note.shows.guides;
    const [act] = note.acts;
    if (guide === undefined || act === undefined) return [];
    return [
      {
        url: `${paths.benefit(guide)}#${noteAnchor(note.id)}`,
        type: 'note',
        title: `${act.title}, số ${act.number}`,
        aliases: [...new Set(note.acts.map(({ title }) => title))],
        numbers: note.acts.map(({ number }) => number),
        parts: [{ text: noteLines(note) }],
      },
    ];
  });
}

type Glossary = Awaited<ReturnType<typeof getGlossary>>;

/** Abbreviations, each by itself. Everyday words lead to what they mean, and not to the list of them. */
export function glossaryRecords(glossary: Glossary): SearchRecord[] {
  return glossary
    .filter(({ data }) => data.kind === 'abbreviation')
    .map(({ id, data }): SearchRecord => {
      const [first, ...others] = data.forms.filter(({ searchOnly }) => !searchOnly);
      const meaning = data.meaning.join('; ');
      return {
        url: `${paths.glossary}#${id}`,
        type: 'glossary',
        title: `${first?.text ?? ''}: ${meaning}`,
        aliases: others.map(({ text }) => text),
        parts: [{ text: `${meaning}${data.context ? ` (${data.context})` : ''}` }],
      };
    });
}

interface OfProvince {
  readonly id: string;
  readonly data: { readonly name: string };
}

/** Pages that each province has of its own beside its guides: the chart of the checker, and the calendar. */
export function provincePageRecords(
  charts: readonly { readonly province: OfProvince }[],
  calendars: readonly { readonly id: string; readonly name: string }[],
): SearchRecord[] {
  return [
    ...charts.map(({ province: { id, data } }): SearchRecord => ({
      url: paths.chart(id),
      type: 'page',
      title: `Sơ đồ để dán bảng tin: ${data.name}`,
      aliases: ['sơ đồ điều kiện', 'sơ đồ ai được hưởng', 'in sơ đồ', 'dán bảng tin'],
      provinces: [id],
      places: [data.name],
      parts: [{ text: 'Tôi có được không? Sơ đồ khổ A4 để in: đánh dấu ô đúng, dò sang phải.' }],
    })),
    ...calendars.map(({ id, name }): SearchRecord => ({
      url: paths.provinceCalendar(id),
      type: 'page',
      title: `Lịch hạn: ${name}`,
      aliases: [
        `lịch báo cáo ${name}`,
        `lịch nộp báo cáo ${name}`,
        `hạn nộp báo cáo ${name}`,
        `thời hạn ${name}`,
      ],
      provinces: [id],
      places: [name],
      parts: [{ text: `Thời hạn, ngày phải báo cáo theo văn bản của ${name}. Tải lịch.` }],
    })),
  ];
}

/** Pages that are no entry of content, by what people would ask for. */
const SITE_PAGES: readonly (PartLink & {
  url: string;
  title: string;
  aliases?: readonly string[];
  text: string;
})[] = [
  {
    url: paths.benefits,
    part: 'guides',
    title: 'Quyền lợi',
    aliases: [
      'danh sách quyền lợi',
      'tất cả quyền lợi',
      'hướng dẫn cho người dân',
      'các quyền lợi',
      'các chính sách',
      'tất cả chính sách',
    ],
    text: 'Mọi hướng dẫn cho người dân, theo hoàn cảnh và theo nhóm người.',
  },
  {
    url: paths.checker,
    part: 'checker',
    title: 'Tôi có được không?',
    aliases: [
      'kiểm tra điều kiện',
      'kiểm tra quyền lợi',
      'tôi được gì',
      'tôi được hưởng gì',
      'đủ điều kiện không',
      'kiểm tra xem có đủ điều kiện không',
      'tự kiểm tra',
      'xem tôi được hưởng quyền lợi nào',
      'ai được hưởng',
      'nhà tôi được gì',
      'tra cứu xem tôi có được hưởng không',
      'xem mình có được hưởng không',
      'trả lời mấy câu là biết',
      'bảng hỏi',
    ],
    text: 'Trả lời vài câu để biết quyền lợi nào có thể dành cho bạn. Kiểm tra điều kiện được hưởng.',
  },
  {
    url: paths.documents,
    title: 'Văn bản',
    aliases: [
      'danh sách văn bản',
      'tất cả văn bản',
      'kế hoạch, nghị quyết',
      'toàn văn',
      'danh mục văn bản',
      'các văn bản',
      'xem toàn văn',
    ],
    text: 'Các kế hoạch và nghị quyết có ở đây, nguyên văn từng mục, tóm tắt một trang.',
  },
  {
    url: paths.cited,
    part: 'cited',
    title: 'Văn bản được viện dẫn',
    aliases: ['căn cứ pháp lý'],
    text: 'Luật, nghị định, quyết định mà các văn bản ở đây dẫn tới.',
  },
  {
    url: paths.agencies,
    part: 'agencies',
    title: 'Cơ quan',
    aliases: [
      'danh sách cơ quan',
      'cơ quan nào làm việc gì',
      'ai làm gì',
      'danh sách các cơ quan',
      'các cơ quan',
      'sở ban ngành',
      'nhiệm vụ các sở',
      'tất cả cơ quan',
      'xem tất cả cơ quan',
    ],
    text: 'Nhiệm vụ của từng sở, ban, ngành, ủy ban nhân dân theo văn bản.',
  },
  {
    url: paths.calendar,
    part: 'calendar',
    title: 'Lịch hạn và chế độ báo cáo',
    aliases: [
      'lịch',
      'lịch báo cáo',
      'hạn báo cáo',
      'thời hạn',
      'hạn nộp báo cáo',
      'ngày nộp báo cáo',
      'sắp đến hạn',
      'hạn chót',
      'hạn tháng',
      'hạn tháng này',
      'tải lịch',
      'việc sắp đến hạn',
      'file ics',
      'đưa hạn vào điện thoại',
      'nhắc hạn vào điện thoại',
      'thêm vào lịch điện thoại',
    ],
    text: 'Thời hạn, ngày phải báo cáo, hạn cuối của các cơ quan theo kế hoạch. Tải lịch.',
  },
  {
    url: paths.comparison,
    part: 'comparison',
    title: 'So sánh các tỉnh',
    aliases: [
      'so sánh',
      'so sánh kế hoạch',
      'khác nhau giữa các tỉnh',
      'so sánh hai kế hoạch',
      'so sánh hai tỉnh',
      'so sánh văn bản',
      'tỉnh này khác tỉnh kia',
    ],
    text: 'Các tỉnh làm cùng một chủ trương khác nhau ra sao.',
  },
  {
    url: paths.outreach,
    part: 'kits',
    title: 'Tài liệu truyền thông',
    aliases: [
      'bản đọc loa',
      'bài đọc loa phát thanh',
      'loa phường',
      'loa xã',
      'áp phích',
      'tờ rơi',
      'ảnh chia sẻ',
      'thông cáo báo chí',
      'bài đăng mạng xã hội',
      'tài liệu tuyên truyền',
      'bản tin',
      'bài viết',
      'in áp phích',
      'bài phát thanh',
      'bài phát thanh cho loa xã',
      'tải ảnh',
      'bài đăng Facebook',
      'bài đăng Zalo',
      'gửi Zalo',
      'tin Zalo',
      'truyền thanh',
      'bài truyền thanh',
    ],
    text: 'Bản đọc 30, 60, 180 giây cho loa phát thanh, thông cáo báo chí, áp phích, ảnh, bài đăng Zalo, Facebook.',
  },
  {
    url: paths.quotes,
    part: 'quotes',
    title: 'Câu này có đúng không?',
    aliases: [
      'đối chiếu câu trích',
      'kiểm tra tin',
      'tin này có thật không',
      'tin trên Zalo',
      'tin trên Zalo có đúng không',
      'tin đồn',
      'tin giả',
      'kiểm tra câu trích dẫn',
      'kiểm chứng',
      'trích dẫn có đúng không',
    ],
    text: 'Đối chiếu câu trích, kiểm tra tin trên Zalo, báo, loa: đúng từng chữ, gần đúng, bị cắt hay không có.',
  },
  {
    url: paths.gaps,
    part: 'gaps',
    title: 'Điều văn bản không nói',
    aliases: [
      'văn bản không nói',
      'chỗ sai trong văn bản',
      'nguồn không nêu',
      'văn bản để trống',
      'chỗ để trống',
      'văn bản không nêu',
      'điều văn bản không nêu',
      'lỗi trong văn bản',
      'lỗi trong văn bản gốc',
      'văn bản in sai',
      'ghi sai',
      'chỗ nào ghi sai',
      'chỗ nào không ghi rõ',
      'văn bản không ghi rõ',
      'mâu thuẫn trong văn bản',
    ],
    text: 'Những điều văn bản để trống, không nói rõ, và chỗ sai, mâu thuẫn trong nguồn.',
  },
  {
    url: paths.glossary,
    part: 'glossary',
    title: 'Thuật ngữ',
    aliases: [
      'từ viết tắt',
      'chữ viết tắt',
      'giải nghĩa từ',
      'thuật ngữ và từ viết tắt',
      'từ khó hiểu',
      'từ khó',
      'chữ khó hiểu',
      'nghĩa của từ',
      'viết tắt là gì',
      'bảng chữ viết tắt',
      'danh sách từ viết tắt',
      'từ khó hiểu trong văn bản',
    ],
    text: 'Chữ viết tắt, cách viết khác nhau và từ đời thường trong các văn bản.',
  },
  {
    url: paths.data,
    part: 'data',
    title: 'Dữ liệu mở',
    aliases: [
      'tải dữ liệu',
      'bảng tính',
      'csv',
      'json',
      'excel',
      'tải file excel',
      'tải excel',
      'file csv',
      'tải số liệu',
      'tải bảng tính',
      'dữ liệu json',
      'tải về máy',
      'api',
    ],
    text: 'Tải nhiệm vụ, chỉ tiêu, báo cáo dạng bảng tính CSV và JSON.',
  },
  {
    url: paths.places,
    title: 'Bạn ở tỉnh nào?',
    aliases: [
      'các tỉnh',
      'danh sách tỉnh',
      'sáp nhập tỉnh',
      'hợp nhất tỉnh',
      'tên tỉnh mới',
      'tỉnh nào có trong trang',
      'trang này có tỉnh nào',
      'tỉnh nào có văn bản',
      'sáp nhập',
      'tỉnh cũ tỉnh mới',
      'tra tên tỉnh',
    ],
    text: 'Tỉnh nào có văn bản ở đây. Tên tỉnh cũ, tên tỉnh mới, sáp nhập, hợp nhất tỉnh. Hỏi ở đâu.',
  },
  {
    url: paths.letters,
    title: 'Mục lục A–Z',
    aliases: [
      'mục lục',
      'mục lục theo chữ cái',
      'tra theo chữ cái',
      'xếp theo vần',
      'danh mục chữ cái',
    ],
    text: 'Mọi thứ có tên trên trang, theo chữ cái đầu.',
  },
  {
    url: paths.offline,
    title: 'Đọc khi mất mạng',
    aliases: [
      'đọc khi không có mạng',
      'không có mạng',
      'đọc ngoại tuyến',
      'lưu vào máy',
      'lưu trang về điện thoại',
      'xem lúc mất sóng',
      'xem offline',
      'đọc offline',
      'dùng khi không có internet',
      'xem khi không có sóng',
      'không có sóng',
      'mất sóng',
      'cài lên màn hình chính',
      'cài như ứng dụng',
      'tải trang về đọc dần',
      'hết tiền mạng vẫn đọc',
    ],
    text: 'Giữ các trang của một tỉnh trong máy để đọc khi không có mạng.',
  },
  {
    url: paths.log(),
    part: 'log',
    title: 'Nhật ký thay đổi',
    aliases: [
      'nhật ký',
      'nhật ký sửa đổi',
      'có gì mới',
      'mới cập nhật gì',
      'trang này mới sửa gì',
      'lịch sử thay đổi',
      'cập nhật lúc nào',
      'rss theo dõi cập nhật',
      'theo dõi cập nhật',
      'nhận tin khi trang đổi',
      'phiên bản',
    ],
    text: 'Những gì trang đã thêm, sửa, bỏ qua từng bản.',
  },
  {
    url: paths.log('dinh-chinh'),
    part: 'log',
    title: 'Đính chính',
    aliases: [
      'chỉnh sửa đính chính',
      'trang này đã sửa sai gì',
      'chỗ trang viết sai đã sửa',
      'cải chính của trang',
    ],
    text: 'Những chỗ trang đã viết sai và đã sửa, mỗi chỗ sai thế nào, đúng là gì.',
  },
  {
    url: paths.about,
    title: 'Giới thiệu',
    aliases: [
      'trang này là gì',
      'liên hệ',
      'báo lỗi',
      'ai làm trang này',
      'bản quyền, giấy phép',
      'ai làm ra trang này',
      'trang web này của ai',
      'giới thiệu trang',
      'góp ý cho trang',
      'báo sai',
      'quyền riêng tư',
      'có thu thập dữ liệu không',
      'nguồn văn bản',
      'nguồn lấy từ đâu',
      'có đúng nguyên văn không',
      'giấy phép dùng lại bài viết',
      'dùng lại có phải xin phép',
      'ghi nguồn thế nào',
      'có phải của nhà nước không',
      'trang của cơ quan nào',
    ],
    text: 'Trang này là gì, ai làm, cách dùng, báo lỗi.',
  },
  {
    url: paths.accessibility,
    title: 'Trợ năng',
    aliases: [
      'chữ to',
      'mắt kém',
      'chữ to cho người mắt kém',
      'khó đọc',
      'phóng to chữ',
      'đọc màn hình',
      'trang cho người khiếm thị',
      'cỡ chữ',
      'đọc cho người mù',
    ],
    text: 'Đọc bằng trình đọc màn hình, bàn phím, phóng to chữ.',
  },
];

/** The site's own pages. */
export function pageRecords(parts: SiteParts): SearchRecord[] {
  return linksToParts(SITE_PAGES, parts).map(({ url, title, aliases, text }): SearchRecord => ({
    url,
    type: 'page',
    title,
    aliases,
    parts: [{ text }],
  }));
}
