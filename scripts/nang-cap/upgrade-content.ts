import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { NO_ADDRESSES, renewAddresses } from '#src/lib/addresses.ts';
import { pageOwners } from '#src/loaders/addresses.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { today } from '#src/site/today.ts';
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
  const lock = renewAddresses(NO_ADDRESSES, pageOwners(entries), [], {
    date: today,
    reason: undefined,
  });
  mkdirSync(join(written, 'locks'), { recursive: true });
  writeFileSync(
    join(written, 'locks', 'addresses.yaml'),
    await formatYaml(
      `# Do lệnh "npm run lock" ghi; đừng sửa bằng tay.\n${stringify(lock, { aliasDuplicateObjects: false, lineWidth: 0 })}`,
    ),
  );
  return [
    `địa chỉ của ${String(Object.keys(lock.pages).length)} trang được khóa ở content/locks/addresses.yaml; trang nào mất hay đổi chủ sẽ được báo`,
  ];
}
