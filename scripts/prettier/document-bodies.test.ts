import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';

const FILE = join(import.meta.dirname, '..', '..', 'content', 'documents', 'mau.mdx');
const formatted = async (text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(FILE)), filepath: FILE });

/** Everything that the MDX printer would write otherwise. */
const BODY = `
# KẾ HOẠCH

1. một
1. hai
+ ba
* bốn


Đoạn *năm*  có khoảng trắng thừa${'  '}
thu nhập \\< 5
không có dòng cuối`;

it('formats the frontmatter and leaves the text byte for byte', async () => {
  expect(await formatted(`---\nkind:   ke-hoach\ntitle: "Một"\n---\n${BODY}`)).toBe(
    `---\nkind: ke-hoach\ntitle: 'Một'\n---\n${BODY}`,
  );
});

it.each([
  ['a file without a text', '---\nkind: x\n---\n'],

  ['a file without frontmatter', BODY],
])('leaves %s as it is', async (_name, text) => {
  expect(await formatted(text)).toBe(text);
});
