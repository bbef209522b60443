import { isMap, isScalar, type Document, type YAMLMap } from 'yaml';
import { readAuthorText } from '#src/lib/author-text.ts';
import { kindOfTitle } from '#src/lib/documents/attached.ts';
import { mendBody } from '#src/lib/documents/body.ts';
import { answers, NOT_STATED } from '#src/schemas/outreach.ts';
import { filesIn, joinMdx, splitMdx, type FolderFiles, type UpgradeStep } from './files.ts';
import {
  eachMap,
  fieldOf,
  itemsOf,
  keyOf,
  openYaml,
  renameField,
  setText,
  takeFields,
  textOf,
  writeYaml,
  yamlOf,
} from './yaml-edit.ts';

/**
 * From a folder of the first release, which had no `site.yaml`, to the second: the words stay, their places change.
 * What was fixed in the program then (the site's name, situations, audiences, subjects of kits) becomes files.
 */
export const secondRelease: UpgradeStep = {
  to: 2,
  run: (files) => [
    ...oneFile(files, 'checker', 'questions.yaml'),
    ...screens(files),
    ...oneFile(files, 'officialese', 'words.yaml'),
    ...documents(files),
    ...guides(files),
    ...comparisons(files),
    ...kits(files),
    ...otherFiles(files),
    ...taxonomy(files),
    ...site(files),
  ],
};

/** What moves from a document's frontmatter to its extract. */
const EXTRACT = new Set([
  'goals',
  'parts',
  'duties',
  'targets',
  'reports',
  'funding',
  'events',
  'citations',
  'missingAnnexes',
  'errata',
]);

/**
 * The kind of what a decision carries. In the first release that part always had the plain addresses; now the kind in
 * the file decides, so a file that says "decision" would move all of them.
 */
function carriedKind(body: string): string | undefined {
  const second = body.split(/^---$/mu)[1];
  const title = /^# (.+)$/mu.exec(second ?? '')?.[1];
  return title === undefined ? undefined : kindOfTitle(title);
}

function documents(files: FolderFiles): string[] {
  let extracts = 0;
  const paths = filesIn(files, 'documents');
  for (const path of paths) {
    const { front, body } = splitMdx(files.texts.get(path) ?? '', path);
    const record = openYaml(front, path);
    if (!isMap(record.contents)) continue;
    const carried = carriedKind(body);
    if (textOf(record.contents, 'kind') === 'quyet-dinh' && carried !== undefined)
      setText(record.contents, 'kind', carried);
    const rows = yamlOf(takeFields(record.contents, EXTRACT));
    for (const part of [record, rows])
      eachMap(part.contents, (map) => {
        renameField(map, 'clause', 'at');
        upgradeTime(map, record);
      });
    files.texts.set(path, joinMdx(writeYaml(record), mendBody(body).body));
    if (isMap(rows.contents) && rows.contents.items.length > 0) {
      extracts += 1;
      const slug = path.replace(/^documents\/(.*)\.mdx$/u, '$1');
      files.texts.set(`extracts/${slug}.yaml`, writeYaml(rows));
    }
  }
  return paths.length === 0
    ? []
    : [
        `${String(paths.length)} văn bản: nhiệm vụ, chỉ tiêu, báo cáo, viện dẫn, chỗ sai… chuyển sang ${String(extracts)} tệp ở content/extracts; ghim "clause" nay viết "at", thời hạn ghi bằng các kind mới`,
      ];
}

/** A time of the first release in today's kinds, which say the same: `everyYearBefore` → `yearly` with `how: before`. */
function upgradeTime(map: YAMLMap, document: Document): void {
  const add = (key: string, value: unknown) => map.items.push(document.createPair(key, value));
  switch (textOf(map, 'kind')) {
    case 'everyYearBefore':
      setText(map, 'kind', 'yearly');
      add('how', 'before');
      break;
    case 'everySixMonths':
      if (map.has('day')) {
        setText(map, 'kind', 'yearly');
        add('how', 'before');
        add('period', 'half');
      } else {
        setText(map, 'kind', 'periodic');
        add('every', ['half']);
      }
      break;
    case 'dailyBetween':
      setText(map, 'kind', 'daily');
      renameField(map, 'before', 'hour');
      break;
    default:
  }
}

/** Takes the document out of every pin that means the one that encloses it. @returns how many */
function shorten(node: unknown, document: string | undefined): number {
  if (document === undefined) return 0;
  let count = 0;
  eachMap(node, (map) => {
    const at = textOf(map, 'at');
    if (!at?.startsWith(`${document}#`)) return;
    setText(map, 'at', at.slice(document.length + 1));
    count += 1;
  });
  return count;
}

function guides(files: FolderFiles): string[] {
  let count = 0;
  const paths = filesIn(files, 'benefits');
  for (const path of paths) {
    const { front, body } = splitMdx(files.texts.get(path) ?? '', path);
    const guide = openYaml(front, path);
    for (const part of itemsOf(fieldOf(guide.contents, 'provinces'))) {
      count += shorten(part, textOf(part, 'document'));
      // Where a part holds is told by the province of its document.
      const scope = fieldOf(part, 'scope');
      if (isMap(scope)) scope.delete('test');
    }
    files.texts.set(path, joinMdx(writeYaml(guide), body));
  }
  return paths.length === 0
    ? []
    : [
        `${String(paths.length)} hướng dẫn: ${String(count)} ghim chỉ còn ghi mục, vì phần ấy đã nói văn bản nào`,
      ];
}

/** Gives each of the checker's questions a screen of its own. */
function screens(files: FolderFiles): string[] {
  const path = 'checker/questions.yaml';
  const text = files.texts.get(path);
  if (text === undefined) return [];
  const checker = openYaml(text, path);
  if (!isMap(checker.contents) || checker.contents.has('steps')) return [];
  const questions = itemsOf(fieldOf(checker.contents, 'questions')).filter(isMap);
  const steps = questions.map((question) => ({
    id: textOf(question, 'id') ?? '',
    title: textOf(question, 'text') ?? '',
  }));
  for (const [at, question] of questions.entries()) {
    const id = question.items.findIndex((pair) => keyOf(pair) === 'id');
    question.items.splice(id + 1, 0, checker.createPair('step', steps[at]?.id));
  }
  checker.contents.items.unshift(checker.createPair('steps', steps));
  files.texts.set(path, writeYaml(checker));
  return [`${String(questions.length)} câu hỏi của bảng hỏi: mỗi câu một bước`];
}

function comparisons(files: FolderFiles): string[] {
  const paths = filesIn(files, 'comparison');
  for (const path of paths) {
    const comparison = openYaml(files.texts.get(path) ?? '', path);
    for (const field of itemsOf(fieldOf(comparison.contents, 'fields')))
      for (const cell of itemsOf(fieldOf(field, 'cells'))) shorten(cell, textOf(cell, 'document'));
    files.texts.set(path, writeYaml(comparison));
  }
  return paths.length === 0 ? [] : [`${String(paths.length)} bảng so sánh: ghim chỉ còn ghi mục`];
}

/** What an answer held in the first release where no source gave one. */
const NOT_STATED_THEN = 'nguồn không nêu';

/** The document that most pins of a kit are of. */
function mostPinned(kit: Document): string | undefined {
  const counts = new Map<string, number>();
  eachMap(kit.contents, (map) => {
    const [document, clause] = textOf(map, 'at')?.split('#') ?? [];
    if (document !== undefined && clause !== undefined)
      counts.set(document, (counts.get(document) ?? 0) + 1);
  });
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function kits(files: FolderFiles): string[] {
  const paths = filesIn(files, 'outreach');
  for (const path of paths) {
    const { front } = splitMdx(files.texts.get(path) ?? '', path);
    const kit = openYaml(front, path);
    const document = mostPinned(kit);
    if (document !== undefined && isMap(kit.contents)) {
      shorten(kit.contents, document);
      const place = kit.contents.items.findIndex((pair) => keyOf(pair) === 'quotes');
      kit.contents.items.splice(Math.max(0, place), 0, kit.createPair('pinsIn', document));
    }
    for (const airing of itemsOf(fieldOf(kit.contents, 'timetable')))
      if (isMap(airing)) renameField(airing, 'at', 'hours');
    const body = releaseBody(kit, path);
    for (const answer of answers)
      if (kit.getIn(['release', answer]) === NOT_STATED_THEN)
        kit.setIn(['release', answer], NOT_STATED);
    files.texts.set(path, joinMdx(writeYaml(kit), body));
  }
  return paths.length === 0
    ? []
    : [
        `${String(paths.length)} bộ tài liệu truyền thông: lời thông cáo chuyển xuống dưới dòng "---", mỗi đoạn kết bằng <Ghim from="…" />`,
      ];
}

/** Takes the release's paragraphs out of the frontmatter and writes them as the body. */
function releaseBody(kit: Document, file: string): string {
  const release = fieldOf(kit.contents, 'release');
  if (!isMap(release)) throw new Error(`${file}: thiếu trường "release"; hãy sửa rồi chạy lại`);
  const lead = fieldOf(release, 'lead');
  const body = itemsOf(fieldOf(release, 'body'));
  const background = itemsOf(fieldOf(release, 'background'));
  const paragraphs = [lead, ...body, ...background].map((node) => paragraphOf(node, file));
  takeFields(release, new Set(['lead', 'body', 'background']));
  // What the lead answers stays beside the headline.
  if (isMap(lead)) release.items.push(...takeFields(lead, new Set(ANSWERS)));
  const before = paragraphs.slice(0, 1 + body.length);
  return `${[...before, '## Bối cảnh', ...paragraphs.slice(before.length)].join('\n\n')}\n`;
}

const ANSWERS = ['who', 'what', 'when', 'where', 'why'];

/** A statement as a paragraph that reads the same. */
function paragraphOf(node: unknown, file: string): string {
  const text = textOf(node, 'text')?.normalize('NFC') ?? '';
  const from = itemsOf(fieldOf(node, 'from')).map((key) =>
    isScalar(key) ? String(key.value) : '',
  );
  // What would be read as a mark of the text and not as its words.
  const words = text
    .replace(/[\\`*_{<[\]~]/gu, '\\$&')
    .replace(/^(\s*)([#>+-]|\d+(?=[.)]))/u, '$1\\$2')
    .replace(/&(?=#?\w+;)/gu, '&amp;');
  const written = `${words} <Ghim from="${from.join(', ')}" />`;
  const [read] = readAuthorText(written, { Ghim: ['from'] }).blocks;
  if (read?.text !== text.replace(/\s+/gu, ' ').trim())
    throw new Error(`${file}: không chuyển được đoạn "${text}"; hãy chuyển bằng tay`);
  return written;
}

/** A folder that the program reads one file of. */
function oneFile({ texts }: FolderFiles, folder: string, name: string): string[] {
  const paths = [...texts.keys()].filter((path) => path.startsWith(`${folder}/`));
  const [only] = paths;
  if (only === undefined || paths.length > 1 || only === `${folder}/${name}`) return [];
  texts.set(`${folder}/${name}`, texts.get(only) ?? '');
  texts.delete(only);
  return [`content/${only} đổi tên thành content/${folder}/${name}`];
}

/** Everything else is only written one key a line. */
function otherFiles(files: FolderFiles): string[] {
  const folders = ['agencies', 'provinces', 'cited', 'glossary', 'checker', 'notes'];
  const paths = [...folders, 'officialese'].flatMap((folder) => filesIn(files, folder));
  for (const path of paths.filter((each) => each.endsWith('.yaml')))
    files.texts.set(path, writeYaml(openYaml(files.texts.get(path) ?? '', path)));
  return paths.length === 0
    ? []
    : [`${String(paths.length)} tệp cơ quan, tỉnh, thuật ngữ…: mỗi trường một dòng`];
}

/** The situations of the first release, by which `/quyen-loi/` lists the guides. */
const SITUATIONS: Readonly<Record<string, string>> = {
  'nguoi-co-cong': 'Gia đình tôi có công với cách mạng',
  'ngheo-kho': 'Nhà tôi nghèo hoặc cận nghèo',
  'tro-giup': 'Tôi già yếu, khuyết tật hoặc cần trợ giúp',
  'hoan-nan': 'Tôi gặp thiên tai, hỏa hoạn, hoạn nạn',
  'viec-lam': 'Tôi tìm việc, mất việc hoặc muốn học nghề',
  'bao-hiem': 'Tôi hỏi về bảo hiểm xã hội, thất nghiệp, lương hưu',
  'vay-von': 'Tôi cần vay vốn',
  'di-hoc': 'Tôi hoặc con tôi đi học',
  'om-dau': 'Tôi cần khám bệnh, thẻ bảo hiểm y tế',
  'nha-o-nuoc-sach': 'Tôi cần nhà ở, nước sạch, mạng internet',
  'tre-em': 'Tôi hỏi cho trẻ em',
  'cai-nghien': 'Tôi hỏi về cai nghiện ma túy',
  'dip-tet': 'Tôi hỏi về dịp Tết',
  'phap-luat': 'Tôi cần trợ giúp pháp lý hoặc muốn khiếu nại',
};

const AUDIENCES: Readonly<Record<string, string>> = {
  'ho-ngheo': 'Hộ nghèo, hộ cận nghèo',
  'nguoi-co-cong': 'Người có công và thân nhân',
  'nguoi-cao-tuoi': 'Người cao tuổi',
  'nguoi-khuyet-tat': 'Người khuyết tật',
  'tre-em': 'Trẻ em',
  'phu-nu-mang-thai': 'Phụ nữ mang thai',
  'dan-toc-thieu-so': 'Người dân tộc thiểu số',
  'bao-tro-xa-hoi': 'Người thuộc diện bảo trợ xã hội',
  'ho-kho-khan-dot-xuat': 'Người gặp thiên tai, hoạn nạn',
  'nguoi-lao-dong': 'Người lao động',
  'hoc-sinh-sinh-vien': 'Học sinh, sinh viên',
  'nguoi-cai-nghien': 'Người cai nghiện và gia đình',
  'vung-kho-khan': 'Người ở vùng khó khăn',
  'dan-nong-thon': 'Người dân nông thôn',
  'can-bo': 'Người làm việc ở cơ sở cai nghiện',
  'moi-nguoi': 'Mọi người dân',
};

const SUBJECTS: Readonly<Record<string, string>> = {
  'bao-hiem-y-te': 'Bảo hiểm y tế',
  'cai-nghien': 'Cai nghiện, phòng chống tệ nạn xã hội',
  'tro-giup-xa-hoi': 'Trợ giúp xã hội',
  'cham-lo-tet': 'Chăm lo Tết',
  'chinh-sach-xa-hoi': 'Chính sách xã hội nói chung',
  'pho-bien-nghi-quyet': 'Phổ biến nghị quyết',
  'trang-tra-cuu': 'Về trang tra cứu này',
};

/** Links of the home page: audience → how its people speak of themselves. */
const DOORS: Readonly<Record<string, string>> = {
  'ho-ngheo': 'Nhà tôi thuộc hộ nghèo, hộ cận nghèo',
  'nguoi-cao-tuoi': 'Tôi là người cao tuổi',
  'nguoi-khuyet-tat': 'Tôi chăm người khuyết tật',
  'nguoi-lao-dong': 'Tôi mất việc hoặc đang tìm việc',
  'nguoi-co-cong': 'Gia đình có người có công với cách mạng',
};

function taxonomy({ texts }: FolderFiles): string[] {
  const rows = (table: Readonly<Record<string, string>>, more: (id: string) => string = () => '') =>
    Object.entries(table)
      .map(([id, label]) => `${id}:\n  label: ${label}\n${more(id)}`)
      .join('');
  const write = (name: string, comment: string, body: string) => {
    texts.set(`taxonomy/${name}.yaml`, `# ${comment}\n${body}`);
  };
  write(
    'situations',
    'Hoàn cảnh của người đọc, theo thứ tự hiện ở trang Quyền lợi; hướng dẫn ghi mã ở "situations".',
    rows(SITUATIONS),
  );
  write(
    'audiences',
    'Hướng dẫn dành cho ai; mã là đoạn cuối địa chỉ /quyen-loi/danh-cho/<mã>/, hướng dẫn ghi mã ở "audiences".',
    rows(AUDIENCES),
  );
  write(
    'subjects',
    'Chủ đề của bộ tài liệu truyền thông; bộ tài liệu ghi mã ở "subject".',
    rows(SUBJECTS),
  );
  write(
    'doors',
    'Lối vào cho người dân ở trang chủ, mỗi lối dẫn tới một nhóm trong audiences.yaml.',
    rows(DOORS, (id) => `  audience: ${id}\n`),
  );
  return [
    'hoàn cảnh, nhóm người, chủ đề và lối vào ở trang chủ nay là tệp ở content/taxonomy; nếu đã sửa chúng trong chương trình cũ, hãy chép lại vào đó',
  ];
}

/** The number of a document that has one, for the examples of the search boxes. */
function someNumber(files: FolderFiles): string | undefined {
  return filesIn(files, 'documents')
    .map((path) => {
      const { front } = splitMdx(files.texts.get(path) ?? '', path);
      return textOf(fieldOf(openYaml(front, path).contents, 'number'), 'value');
    })
    .filter((number) => number !== undefined)
    .sort((one, other) => one.length - other.length)[0];
}

function site(files: FolderFiles): string[] {
  const number = someNumber(files) ?? '01/KH-UBND';
  const part = /^\d+(?:\/\d{4})?/u.exec(number)?.[0] ?? number;
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  files.texts.set(
    'site.yaml',
    `# Tên, địa chỉ và lời giới thiệu của trang. Mỗi trường được giải thích ở docs/trang.md.
schemaVersion: 2
name: Sổ tay An sinh
# Địa chỉ công khai, không có dấu "/" ở cuối.
address: https://sotayansinh.example
description: 'Kế hoạch, nghị quyết về chính sách xã hội của tỉnh: nguyên văn từng mục, tóm tắt, nhiệm vụ từng cơ quan và hướng dẫn dễ hiểu cho người dân.'
disclaimer: Trang tra cứu, không phải cổng thông tin chính thức của cơ quan nhà nước.
licences:
  # Hướng dẫn, bộ tài liệu và lời của người biên tập.
  guides:
    name: CC BY 4.0
    url: https://creativecommons.org/licenses/by/4.0/deed.vi
  texts: Văn bản hành chính không thuộc đối tượng bảo hộ quyền tác giả (Luật Sở hữu trí tuệ, Điều 15); khi trích, xin giữ đúng chữ và ghi rõ số, ngày của văn bản cùng địa chỉ mục.
# Ví dụ ghi trong các ô tìm kiếm; phải tìm ra được trong nội dung này.
examples:
  question: mất việc
  words:
    - tiền già
    - thẻ bảo hiểm
  number: ${quoted(number)}
  partOfNumber: ${quoted(part)}
`,
  );
  return [
    'content/site.yaml: tên, địa chỉ, lời giới thiệu của trang, trước nằm trong chương trình; hãy mở ra sửa cho đúng trang của mình',
  ];
}
