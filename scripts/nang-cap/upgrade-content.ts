import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { lockNewPages } from '#scripts/lib/lock-pages.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { upgradeFolder, type Upgrade } from './upgrade.ts';

/**
 * Upgrades a folder and locks the addresses of its pages, which older releases did not keep.
 *
 * @param root absolute path of the folder
 * @throws Error, in Vietnamese, with the old folder as it was
 */
export const upgradeContent = (root: string): Promise<Upgrade> => upgradeFolder(root, lockPages);

async function lockPages(written: string): Promise<string[]> {
  const { entries, problems } = readContent(written);
  if (entries.addresses.size > 0) return [];
  if (problems.length > 0)
    return [
      `còn ${String(problems.length)} chỗ phải sửa, npm run content sẽ chỉ ra; sửa xong hãy khóa địa chỉ các trang: npm run lock -- --pages`,
    ];
  const { pages } = lockNewPages(written);
  const file = join(written, 'locks', 'addresses.yaml');
  writeFileSync(file, await formatYaml(readFileSync(file, 'utf8')));
  return [
    `địa chỉ của ${String(Object.keys(pages).length)} trang được khóa ở content/locks/addresses.yaml; trang nào mất hay đổi chủ sẽ được báo`,
  ];
}
