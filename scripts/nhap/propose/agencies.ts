import { issuerNames } from '#src/vietnamese/issuer-names.ts';

/** Names of agencies in a text: those that the content knows, and others by how such names are built. */

/** An agency as the content has it, as far as names go. */
export interface KnownAgency {
  readonly id: string;
  /** Every way in which it is printed. */
  readonly forms: readonly string[];
}

/** An agency named in a text. */
export interface NamedAgency {
  /** As printed. */
  readonly as: string;
  readonly start: number;
  readonly end: number;
  /** Undefined: none that is known. */
  readonly id: string | undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A pattern for a name: blanks and dashes as they come, ủy as uỷ. */
const loose = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .split(/\s*[-–]\s*/u)
    .map((part) => part.split(/\s+/u).map(escaped).join('\\s+'))
    .join('\\s*[-–]\\s*')
    .replaceAll(/[Ủủ]y|[Uu]ỷ/gu, '(?:[Ủủ]y|[Uu]ỷ)')
    .replaceAll(/&/gu, '\\s*&\\s*');

const NAMES = Object.values(issuerNames)
  .filter((name) =>
    /^(?:Sở|Bộ|Thanh tra|Văn phòng|Ngân hàng|Ủy ban|Thủ tướng|Chính phủ|Quốc hội)/u.test(name),
  )
  .map((name) => name.replace('Lao động, Thương binh', 'Lao động - Thương binh'));

const RELATED = String.raw`(?:\s+(?:khác\s+)?(?:có\s+)?liên\s+quan)?`;
const LOCAL = String.raw`(?:\s+(?:tỉnh|thành\s+phố|Thành\s+phố|Tỉnh)(?!\s*(?:,|và)\s*(?:thị xã|thành phố))(?:\s+\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})?)?`;
const BELOW = String.raw`(?:\s+(?:các\s+)?(?:cấp\s+(?:huyện|xã|tỉnh)|huyện|quận|xã|phường|thị\s+xã|thị\s+trấn|đặc\s+khu)(?:(?:\s*,\s*|\s+và\s+)(?:các\s+)?(?:huyện|thị\s+xã|thành\s+phố|phường|xã|thị\s+trấn|đặc\s+khu|tp))*)`;
/** Words that begin another name. */
const HEAD = String.raw`(?:UBND|HĐND|Sở|Bộ|Ban|Phòng|Chủ\s+tịch|Giám\s+đốc|[UỦ][ỷy]\s+ban|Công\s+an|Thủ\s+trưởng|Trung\s+tâm|Chánh|Hội\s+đồng|Liên\s+đoàn|Đoàn|Báo|Đài|Cơ\s+sở|Văn\s+phòng|Thanh\s+tra|Bảo\s+hiểm|Ngân\s+hàng|Mặt\s+trận|MTTQ|Kho\s+bạc|Cục|Các)(?!\p{L})`;
/** A run of words of a proper name: "Giáo dục và Đào tạo", "Phát thanh và Truyền hình tỉnh". */
const PROPER = String.raw`(?:\s+\p{Lu}\p{L}*(?:(?:\s*[-–,]\s*|\s+(?:và\s+)?)(?!${HEAD})\p{Lu}\p{L}*|\s+(?!(?:các|căn|có|chủ|phối|trực|thuộc|và|theo|tổ|xây|triển|tham|báo|chịu|để|trong|thực|tỉnh|hướng|định|kịp|rà|tăng|đẩy|bố|cân|tổng|phản|theo|giúp|với|về|là|được|xem|trên|tại|khi|yêu|đề|giao|quyết)(?!\p{L}))\p{Ll}+(?=\s+\p{Lu}|[\s,.;:)]))*)`;

/** How names of agencies are built, the longest first. */
const BUILT: readonly string[] = [
  String.raw`(?:Chánh\s+Văn\s+phòng|Giám\s+đốc|Thủ\s+trưởng|Chủ\s+tịch|Trưởng\s+ban)\s+(?:các\s+)?(?:UBND|[UỦ][ỷy]\s+ban\s+nhân\s+dân|Sở|sở|cơ\s+quan|Công\s+an|Bảo\s+hiểm)(?:${BELOW}|${PROPER}|(?:,\s*(?:ban|ngành|đoàn\s+thể|đơn\s+vị))+)?${LOCAL}${RELATED}`,
  String.raw`(?:[Cc]hi\s+nhánh\s+)?(?:Ngân\s+hàng|NHCSXH)(?:${PROPER})?${LOCAL}`,
  String.raw`(?:UBND|[UỦ][ỷy]\s+ban\s+nhân\s+dân|HĐND|Hội\s+đồng\s+nhân\s+dân)(?:${BELOW}|${LOCAL})`,
  String.raw`(?:(?:[UỦ][ỷy]\s+ban\s+)?Mặt\s+trận\s+[Tt]ổ\s+quốc(?:\s+Việt\s+Nam)?|UBMTTQ(?:\s*VN)?|MTTQ)${LOCAL}`,
  String.raw`(?:Bảo\s+hiểm\s+xã\s+hội|BHXH)${LOCAL}`,
  String.raw`(?:Công\s+an|Bộ\s+Chỉ\s+huy\s+Quân\s+sự|Bộ\s+Chỉ\s+huy\s+Bộ\s+đội\s+Biên\s+phòng|Liên\s+đoàn\s+Lao\s+động|Kho\s+bạc\s+Nhà\s+nước|Cục\s+Thuế|Cục\s+Thống\s+kê)${LOCAL}`,
  String.raw`(?:Sở|Bộ|Ban|Phòng|Thanh\s+tra|Văn\s+phòng|Trung\s+tâm|Cơ\s+sở|Đài|Báo|Hội|Đoàn|Quỹ|Chi\s+cục|Cục|Trường|Bệnh\s+viện|Viện)${PROPER}${LOCAL}`,
  String.raw`(?:các\s+)?(?:sở|ban)(?:\s*,\s*(?:ban|ngành|đoàn\s+thể|đơn\s+vị|cơ\s+quan|địa\s+phương)|\s+(?:ban|ngành))+(?:\s+(?:ở\s+)?(?:cấp\s+)?tỉnh|\s+(?:thuộc\s+)?[Tt]hành\s+phố|\s+thuộc\s+(?:UBND|[UỦ][ỷy]\s+ban\s+nhân\s+dân)\s+(?:tỉnh|[Tt]hành\s+phố))?${RELATED}`,
  String.raw`các\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương|tổ\s+chức|phòng|ngành|cấp|đoàn\s+thể|doanh\s+nghiệp|trường)(?:\s*,\s*(?:cơ\s+quan|đơn\s+vị|địa\s+phương|tổ\s+chức|cá\s+nhân|đoàn\s+thể|ban|ngành|phòng))*(?:\s+(?:trực\s+thuộc|chuyên\s+môn|chính\s+trị\s*[-–]\s*xã\s+hội|thành\s+viên|đoàn\s+thể|báo\s+chí|truyền\s+thông|thông\s+tin\s+đại\s+chúng|thuộc\s+[Ss]ở|phối\s+hợp(?=\s+có\s+trách\s+nhiệm)|được\s+(?:giao|phân\s+công)(?:\s+chủ\s+trì)?(?:\s+thực\s+hiện\s+nhiệm\s+vụ)?(?=\s)))*${RELATED}`,
];

/** The first letter of a name in small, u with whatever mark as one: ủy, uỷ. */
const firstLetter = (text: string): string => text.slice(0, 1).normalize('NFC').toLowerCase();

/** First letters of the names that are known by how they are built. */
const STARTS: ReadonlySet<string> = new Set('abcđghkmntpqsuvưủutlx'.split(''));

/** Finds agencies in texts. */
export class AgencyFinder {
  /** Patterns of known forms by their first letter, the longest first. */
  readonly #known = new Map<string, { pattern: RegExp; id: string }[]>();
  readonly #built: readonly RegExp[];

  constructor(known: readonly KnownAgency[]) {
    const forms = known.flatMap(({ id, forms: printed }) =>
      [...new Set(printed)].map((form) => ({ form, id })),
    );
    for (const { form, id } of forms
      .filter(({ form }) => form.length > 2)
      .sort((one, other) => other.form.length - one.form.length)) {
      const first = firstLetter(form.trim());
      const list = this.#known.get(first) ?? [];
      this.#known.set(first, list);
      list.push({
        // A form in capitals alone is an abbreviation and stays one.
        pattern: new RegExp(
          `${loose(form)}(?![\\p{L}\\d])`,
          form === form.toUpperCase() ? 'uy' : 'iuy',
        ),
        id,
      });
    }
    this.#built = [
      ...NAMES.map((name) => new RegExp(`${loose(name)}${LOCAL}(?![\\p{L}])`, 'uy')),
      ...BUILT.map((source) => new RegExp(`${source}(?![\\p{L}])`, 'uy')),
      ...BUILT.slice(-2).map((source) => new RegExp(`${source}(?![\\p{L}])`, 'iuy')),
    ];
  }

  /** The agency whose name begins at a place. */
  at(text: string, start: number): NamedAgency | undefined {
    const before = text[start - 1];
    if (before !== undefined && /[\p{L}\d]/u.test(before)) return undefined;
    if (!/\p{L}/u.test(text[start] ?? '')) return undefined;
    let best: NamedAgency | undefined;
    const first = firstLetter(text.slice(start, start + 2));
    if (!STARTS.has(first) && !this.#known.has(first)) return undefined;
    for (const { pattern, id } of this.#known.get(first) ?? []) {
      pattern.lastIndex = start;
      const [as] = pattern.exec(text) ?? [];
      if (as !== undefined && as.length > (best?.as.length ?? 0))
        best = { as, start, end: start + as.length, id };
      if (best) break;
    }
    if (best?.id === undefined)
      for (const pattern of STARTS.has(first) ? this.#built : []) {
        pattern.lastIndex = start;
        const [as] = pattern.exec(text) ?? [];
        // A longer name than the known one is another body: Phòng of a district, not that of the Sở.
        if (as !== undefined && best === undefined)
          best = { as: as.trim(), start, end: start + as.trim().length, id: undefined };
        else if (
          as !== undefined &&
          best?.id === undefined &&
          best !== undefined &&
          as.trim().length > best.as.length
        )
          best = { as: as.trim(), start, end: start + as.trim().length, id: undefined };
      }
    return best;
  }

  /** Agencies one after the other from a place on: `A, B và C`. */
  listAt(text: string, start: number): NamedAgency[] {
    const out: NamedAgency[] = [];
    let at = start + (/^\s+/u.exec(text.slice(start))?.[0].length ?? 0);
    for (;;) {
      const found = this.at(text, at);
      if (!found) return out;
      out.push(found);
      at = found.end;
      // A remark in brackets belongs to the name.
      at += /^\s*\([^)]{1,40}\)/u.exec(text.slice(at))?.[0].length ?? 0;
      const [joint] =
        /^(?:\s*[,;]\s*(?:và\s+|cùng\s+)?|\s+(?:và|cùng(?:\s+với)?)\s+)/u.exec(text.slice(at)) ??
        [];
      if (joint === undefined) return out;
      at += joint.length;
    }
  }

  /** Every agency named in a text. */
  all(text: string): NamedAgency[] {
    const out: NamedAgency[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const found = this.at(text, at);
      if (!found) continue;
      out.push(found);
      at = found.end - 1;
    }
    return out;
  }
}
