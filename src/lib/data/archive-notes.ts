import { notConcluded, whenUsing } from './use.ts';

/** What whoever opens the archive of all data reads first. */

/** What the notes are made from. */
interface NotesOf {
  readonly site: string;
  /** Address of the home page. */
  readonly address: string;
  readonly licences: {
    readonly guides: { readonly name: string; readonly url: string };
    readonly texts: string;
  };
  /** Day of the build, `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether the archive has the rules of the checker. */
  readonly checker: boolean;
}

const list = (rules: readonly { readonly rule: string; readonly why: string }[]): string =>
  rules.map(({ rule, why }, index) => `${String(index + 1)}. ${rule} ${why}`).join('\n');

/** The files that explain the others: how to read them, in Vietnamese and in English, and on which terms. */
export const archiveNotes = ({
  site,
  address,
  licences,
  day,
  checker,
}: NotesOf): { name: string; words: string }[] => [
  {
    name: 'DOC-TRUOC.txt',
    words: `Dữ liệu mở của ${site}, dựng ngày ${day}
${address}

Trong tệp nén này
bang/       các bảng: CSV, Excel, JSON Lines, và lược đồ JSON giải thích từng cột
toan-van/   nguyên văn từng văn bản: chữ thuần, Markdown, từng mục (CSV, JSON Lines), Akoma Ntoso 3.0
nguon/      tệp nguồn như nhận được, và những chữ bị bỏ ra khi chép
${checker ? 'kiem-tra/   câu hỏi, điều kiện của bảng hỏi; node kiem-tra/chay.mjs chạy lại các trường hợp\n' : ''}SHA256SUMS  mã băm của mọi tệp; sha256sum -c SHA256SUMS kiểm lại

Điều không được suy ra
${list(notConcluded)}

Khi dùng
${list(whenUsing)}
`,
  },
  {
    name: 'README.txt',
    words: `Open data of ${site}, built on ${day}
${address}

bang/ tables (CSV, Excel, JSON Lines, JSON Schema) · toan-van/ full texts · nguon/ source files
The columns are explained in Vietnamese in the JSON Schemas.

What must not be concluded: a draft ("dự thảo") is not in force. An empty cell listed in khong_noi means that the
document does not say, never zero or "no". A state (tinh_trang) is that of the day in asOf, and no claim about legal
force. An intention, a target or an agency's task is no right. A document applies to its province as it was, and to no
other. Always cite the clause (so_van_ban, cach_doc_muc, dia_chi) and quote nguyen_van word for word.
`,
  },
  {
    name: 'GIAY-PHEP.txt',
    words: `${licences.texts}

Hướng dẫn, bộ truyền thông, các bảng và lời của người biên tập: ${licences.guides.name}
${licences.guides.url}
Ghi nguồn: ${site}, ${address}
`,
  },
];
