import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { editorSchema } from './editor-host.ts';
import type { ContentProblem } from './problem.ts';
import { formatField } from './problem.ts';
import { schemaProblems } from './schema-messages.ts';
import { readText } from './written-text.ts';
import { readYaml } from './yaml.ts';

/** `content/site.yaml`: what this installation is called, where it lives and what it covers. */

/**
 * The form of a content folder that this program reads. One is the first release, which had no `site.yaml`;
 * `npm run nang-cap` brings an older folder up to date.
 */
const SCHEMA_VERSION = 2;

const line = z
  .string()
  .min(1, 'để trống; hãy ghi nội dung hoặc bỏ hẳn trường này')
  .refine((text) => text === text.trim(), 'có khoảng trắng thừa ở đầu hoặc cuối')
  .refine(
    (text) => text === text.normalize('NFC'),
    'viết bằng Unicode tổ hợp (NFD); hãy lưu lại bằng Unicode dựng sẵn (NFC)',
  );

const licence = z.strictObject({
  /** Its usual short name: `CC BY 4.0`. */
  name: line,
  /** Where its text stands. */
  url: z.url({ protocol: /^https$/u, error: 'phải là địa chỉ bắt đầu bằng https://' }),
});

/** Parts of a content that nothing names, so that nobody would see that they are gone: one without them says so. */
export const UNNAMED_PARTS = ['conditions', 'doors', 'glossary', 'officialese'] as const;

/** The countries of which the program knows every province, then and now. */
const countries = ['viet-nam'] as const;

export type Country = (typeof countries)[number];

const siteSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /**
   * The country that the provinces of this content are of: each of its provinces gets a page, also those of which nothing
   * is here. Left out: pages for the provinces that `content/provinces` names, and no others.
   */
  country: z.enum(countries).optional(),
  /** Name shown in the header, in titles and in citations. */
  name: line,
  /** Public address, written without a slash at its end. Used for canonical links, citations and QR codes; its path, if any, is where the site lives. */
  address: z
    .url({ protocol: /^https?$/u, error: 'phải là địa chỉ đầy đủ, bắt đầu bằng https://' })
    .regex(/^[^?#]*[^/?#]$/u, 'không ghi dấu "/" ở cuối, không có "?" và "#"'),
  /** One sentence on what the site is, for the home page and for search engines. */
  description: line,
  /** Shown on every page: this is a reference work, not an official portal. */
  disclaimer: line,
  /** Where a reader tells of a mistake; left out: the page says to ask whoever gave out its address. */
  contact: z
    .strictObject({
      /** Who answers: `Văn phòng Sở …`. */
      name: line,
      email: z.email('phải là địa chỉ thư điện tử, ví dụ: gop-y@tinh.gov.vn').optional(),
      phone: line.regex(/(?:\d\D*){3}/u, 'phải là số điện thoại, ví dụ: 0293 3878 000').optional(),
    })
    .optional(),
  /** What others may do with what stands here. */
  licences: z.strictObject({
    /** Guides and kits, and what editors write beside the texts. */
    guides: licence,
    /** Official texts: whose they are, in a sentence. */
    texts: line,
  }),
  /** What the search boxes offer as examples; all of it must find something in this content. */
  examples: z.strictObject({
    /** A question as people put it, for the large box. */
    question: line,
    /** Everyday words, for the small box (the first) and for a search without words. */
    words: z.array(line).min(2),
    /** A number in full: `71/KH-UBND`. */
    number: line,
    /** A number as far as people remember it: `225/2019`. */
    partOfNumber: line,
  }),
  /**
   * Sites of the same host that readers of this one search along with it, by the path at which each stands
   * (`/tinh-hau-giang`): built apart, each with its own content. Left out: this one alone is searched.
   */
  searchWith: z
    .array(
      z
        .string()
        .regex(
          /^(?:\/[a-z0-9-]+)+$/u,
          'phải là đường dẫn trên cùng máy chủ, bắt đầu bằng "/", không có "/" ở cuối, ví dụ: /hau-giang',
        ),
    )
    .default([]),
  /** Hosts of sources that were read at an address without encryption, since they have no other; any other `http://` is refused. */
  plainHttp: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u, 'phải là tên máy chủ, ví dụ: sonoivu.tinh.gov.vn'),
    )
    .default([]),
  /** Parts that this content never had, of those that guides do without unseen; any other that is not there is told as gone. */
  without: z.array(z.enum(UNNAMED_PARTS)).default([]),
  /** The editor on the published site; left out: there is none. */
  editor: editorSchema.optional(),
});

/** What `content/site.yaml` says, checked. */
export type SiteFacts = z.infer<typeof siteSchema>;

/** The file as read: its facts, or what is wrong with it. */
export interface SiteFile {
  readonly facts: SiteFacts | undefined;
  readonly problems: readonly ContentProblem[];
}

const FILE = 'content/site.yaml';

/**
 * Reads the file.
 *
 * @param root absolute path of the content folder
 */
export function readSiteFile(root: string): SiteFile {
  const failed = (...problems: ContentProblem[]): SiteFile => ({ facts: undefined, problems });
  if (!existsSync(root))
    return failed({
      file: 'content',
      message: `không có thư mục nội dung "${root}"; hãy tạo thư mục đó, hoặc ghi đúng tên nó ở biến môi trường CONTENT_DIR`,
    });
  const path = join(root, 'site.yaml');
  if (!existsSync(path))
    return failed({
      file: FILE,
      message:
        'chưa có tệp này. Nếu nội dung soạn cho bản phát hành đầu, hãy chạy: npm run nang-cap. Nếu là nội dung mới, hãy chép site.yaml của một nội dung có sẵn rồi sửa tên, địa chỉ, lời giới thiệu',
    });
  const { text, problems: ofLetters } = readText(root, 'site.yaml');
  const { data, problems, lineOf } = readYaml(text);
  if (ofLetters.length > 0 || problems.length > 0)
    return failed(...ofLetters, ...problems.map((problem) => ({ file: FILE, ...problem })));
  const read = siteSchema.safeParse(data ?? {});
  if (read.success) return { facts: read.data, problems: [] };
  return failed(
    ...schemaProblems(read.error, siteSchema, data ?? {}).map(({ path, at, message }) => ({
      file: FILE,
      line: lineOf(at),
      field: formatField(path) || undefined,
      message: path[0] === 'schemaVersion' ? versionMessage(data) : message,
    })),
  );
}

function versionMessage(data: unknown): string {
  const found =
    typeof data === 'object' && data !== null && 'schemaVersion' in data
      ? data.schemaVersion
      : undefined;
  if (typeof found === 'number' && found > SCHEMA_VERSION)
    return `đang là ${String(found)}, mới hơn chương trình này (${String(SCHEMA_VERSION)}); hãy dùng bản chương trình mới hơn`;
  if (typeof found === 'number' && found < SCHEMA_VERSION)
    return `đang là ${String(found)}; hãy chạy: npm run nang-cap`;
  return `phải ghi: schemaVersion: ${String(SCHEMA_VERSION)}`;
}
