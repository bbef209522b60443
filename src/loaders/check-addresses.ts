import { compareAddresses, NO_ADDRESSES } from '#src/lib/addresses.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import { pageOwners } from './addresses.ts';
import type { Content } from './content.ts';

/** The one lock of addresses: pages that would vanish or change hands, and pages that are not locked yet. */

const FILE = 'content/locks/addresses.yaml';
const COMMAND = 'npm run lock -- --pages';

/** As many new addresses as an author can look through. */
const SHOWN = 5;

/** Entries whose pages go one by one; where more go at once, something else is wrong that all of them follow from. */
const ONE_BY_ONE = 3;

/** Addresses in groups of one owner: what happened to one of its pages is told once, at the first. */
const ofEach = (
  addresses: readonly string[],
  owner: (address: string) => string | undefined,
): [string, ...string[]][] =>
  [...Map.groupBy(addresses, (address) => owner(address) ?? address).values()].flatMap(
    ([first, ...others]): [string, ...string[]][] =>
      first === undefined ? [] : [[first, ...others]],
  );

/** Pages of many entries that are gone at once. */
const tellMany = (
  gone: readonly string[],
  tell: (address: string, message: string) => ContentProblem,
): ContentProblem =>
  tell(
    gone[0] ?? '',
    `${String(gone.length)} trang đã công bố nay không còn (${[...gone.slice(0, SHOWN), '…'].join(', ')}); nhiều trang cùng mất thường là vì một tệp, một mã hay một tỉnh vừa bị đổi hoặc xoá. Hãy sửa các chỗ khác trong báo này trước; không có chỗ nào khác thì trả lại tệp đã đổi, hoặc chỉ trang thay cho từng trang: ${COMMAND} --moved "${gone[0] ?? ''}=/trang-moi/" --reason "…"`,
  );

/** Every published address that would be lost or come to mean something else. */
export function checkAddresses(content: Content): ContentProblem[] {
  // Pages of what could not be read are not gone: first things first.
  if (content.problems.length > 0) return [];
  // Drafts have no address yet, and pages that wait for their day have theirs before.
  if (content.shown !== 'coming') return [];
  const entry = content.entries.addresses.get('addresses');
  const lock = entry?.data ?? NO_ADDRESSES;
  const now = pageOwners(content);
  const { gone, astray, changed, added } = compareAddresses(lock, now);
  const tell = (address: string, message: string): ContentProblem =>
    entry
      ? { ...entry.tell(['pages', address], message), field: undefined }
      : { file: FILE, message };
  const moved = (address: string): string =>
    `${COMMAND} --moved "${address}=/trang-moi/" --reason "…"`;
  const more = (others: readonly string[]): string =>
    others.length === 0 ? '' : ` (và ${String(others.length)} trang nữa của nó)`;
  const lost = ofEach(gone, (address) => lock.pages[address]?.entry);
  // Which pages came instead says nothing more.
  if (lost.length > ONE_BY_ONE) return [tellMany(gone, tell)];
  return [
    ...lost.map(([address, ...others]) => {
      const { entry: whose = '', words = '' } = lock.pages[address] ?? {};
      return tell(
        address,
        `trang ${address} ("${words}", content/${whose})${more(others)} đã công bố nay không còn; liên kết tới đó sẽ hỏng. Hãy trả lại tệp với đúng tên cũ, hoặc chỉ trang thay: ${moved(address)}`,
      );
    }),
    ...astray.map((address) =>
      tell(
        address,
        `trang ${address} đã dời tới ${lock.moved[address] ?? ''}, nay nơi ấy không còn; hãy chỉ trang khác: ${moved(address)}`,
      ),
    ),
    ...ofEach(changed, (address) => now.get(address)?.entry).map(([address, ...others]) =>
      tell(
        address,
        `trang ${address}${more(others)} đã công bố là "${lock.pages[address]?.words ?? ''}", nay là "${now.get(address)?.words ?? ''}" (content/${now.get(address)?.entry ?? ''}). Nếu hai tệp đổi tên cho nhau, hãy trả lại; nếu chỉ sửa tên gọi, hãy chạy: ${COMMAND} --reason "…"`,
      ),
    ),
    ...(added.length > 0
      ? [
          {
            file: FILE,
            message: `có ${String(added.length)} trang mới chưa khóa địa chỉ (${[...added.slice(0, SHOWN), ...(added.length > SHOWN ? ['…'] : [])].join(', ')}); khi đã xem xong, hãy chạy: ${COMMAND}`,
          },
        ]
      : []),
  ];
}
