import { nameOf, placeId } from '#src/lib/places.ts';
import {
  formerProvinces,
  fullNameOn,
  provinceNow,
  provinces as provincesToday,
  reorganisation,
} from '#src/vietnamese/provinces.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/** The provinces of the content beside the table of their country, or beside one another where no table is named. */

type Province = Entry<'provinces'>;

/** What is wrong with the provinces of a content. */
export function checkProvinces({ entries, country }: Content): ContentProblem[] {
  const provinces = [...entries.provinces.values()];
  return country === 'viet-nam' ? provinces.flatMap(besideTheTable) : besideOneAnother(provinces);
}

/** An end later than any day that may be written. */
const LATEST = '9999-12-31';

/** A province of Vietnam: its names, its end and what became of it are known. */
function besideTheTable(province: Province): ContentProblem[] {
  const { id, data, tell } = province;
  const row = formerProvinces.find(({ name }) => name === data.name);
  if (!row) return [tell(['name'], unknownName(data.name))];
  const fullName = `${row.kind} ${row.name}`;
  const problems: ContentProblem[] = [];
  const expect = (path: readonly string[], found: string | undefined, right: string): void => {
    if (found !== right)
      problems.push(tell(path, `đang là "${found ?? ''}"; theo bảng tỉnh thì phải ghi "${right}"`));
  };
  if (id !== placeId(row.name))
    problems.push(
      tell(['name'], `tỉnh ${row.name} phải ở tệp content/provinces/${placeId(row.name)}.yaml`),
    );
  if (data.fullName !== fullName)
    problems.push(
      tell(
        ['fullName'],
        `đang là "${data.fullName}"; tên trước ngày ${formatDate(reorganisation.date)} là "${fullName}". Tên nay ghi ở "now"`,
      ),
    );
  const today = provinceNow(row.name);
  if (!today) return problems;
  const from = formerProvinces.filter(({ now }) => now === today.name);
  const stayed = from.length === 1 && today.name === row.name;
  const { now } = data;
  if (!now || stayed) {
    if (now)
      problems.push(tell(['now'], `${fullName} không hợp nhất với tỉnh nào; hãy bỏ cả trường này`));
    else if (!stayed)
      problems.push(
        tell(
          [],
          `${fullName} từ ngày ${formatDate(reorganisation.date)} thuộc ${fullNameOn(today, LATEST)}; hãy thêm trường "now" (xem docs/noi-dung.md)`,
        ),
      );
    return problems;
  }
  if (nameOf(now.fullName) !== today.name)
    expect(['now', 'fullName'], now.fullName, fullNameOn(today, LATEST));
  expect(['now', 'since'], now.since, reorganisation.date);
  expect(['now', 'act'], now.act, reorganisation.act);
  const names = from.map(({ kind, name }) => `${kind} ${name}`);
  if (now.from !== undefined && [...now.from].sort().join() !== [...names].sort().join())
    expect(['now', 'from'], now.from.join(', '), names.join(', '));
  if (today.becameCity) {
    expect(['now', 'renamed', 'since'], now.renamed?.since, today.becameCity.date);
    expect(['now', 'renamed', 'act'], now.renamed?.act, today.becameCity.act);
  } else if (now.renamed)
    problems.push(tell(['now', 'renamed'], `${today.name} không đổi tên; hãy bỏ trường này`));
  return problems;
}

function unknownName(name: string): string {
  const before = `trước ngày ${formatDate(reorganisation.date)}`;
  const today = provincesToday.find((one) => one.name === nameOf(name));
  if (today && name !== today.name)
    return `"${name}" không phải tên tỉnh ${before}; ghi tên không có chữ "tỉnh", "thành phố": ${today.name}`;
  const near = formerProvinces.find(
    (one) => placeId(one.name) === placeId(name) || one.otherNames.includes(name),
  );
  return `"${name}" không phải tên tỉnh nào của Việt Nam ${before}; ${
    near
      ? `có phải: ${near.name}?`
      : 'hãy ghi tên tỉnh khi ban hành văn bản. Nội dung không phải của Việt Nam thì bỏ trường "country" ở content/site.yaml'
  }`;
}

/** Provinces that the content alone knows: those that became one must say the same of it. */
function besideOneAnother(provinces: readonly Province[]): ContentProblem[] {
  const firsts = new Map<string, Province>();
  return provinces.flatMap(({ data, file, tell, ...rest }): ContentProblem[] => {
    const { now } = data;
    if (!now) return [];
    const own =
      now.from !== undefined && !now.from.includes(data.fullName)
        ? [tell(['now', 'from'], `thiếu chính tỉnh này; hãy thêm "${data.fullName}"`)]
        : [];
    const name = nameOf(now.fullName);
    const first = firsts.get(name);
    if (!first) {
      firsts.set(name, { data, file, tell, ...rest });
      return own;
    }
    const other = first.data.now;
    const differs = (['since', 'act'] as const).filter((field) => other?.[field] !== now[field]);
    return [
      ...own,
      ...differs.map((field) =>
        tell(
          ['now', field],
          `${now.fullName} có từ "${now[field]}" ở đây, mà ở ${first.file} ghi "${other?.[field] ?? ''}"; một tỉnh chỉ hợp nhất một lần, hãy sửa cho giống nhau`,
        ),
      ),
    ];
  });
}
