import type { APIRoute } from 'astro';
import { notConcluded, whenUsing } from '#src/lib/data/use.ts';
import { getDescribedTables } from '#src/queries/data.ts';
import { getSiteParts } from '#src/queries/site-parts.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { today } from '#src/site/today.ts';

/** What machines that read for people should know before they tell anything of this site (llmstxt.org). */
export const GET: APIRoute = async () => {
  const { data } = await getSiteParts();
  const tables = data ? await getDescribedTables() : [];
  const rules = [...notConcluded, ...whenUsing].map(({ rule, why }) => `- **${rule}** ${why}`);
  const link = (path: string, words: string) => `- [${words}](${addressOf(path)})`;
  const parts = [
    `# ${site.name}`,
    `> ${site.description} ${site.disclaimer}`,
    `Dựng ngày ${today}. Tình trạng ghi ở đây là của ngày ấy.`,
    ['## Trước khi trả lời ai', ...rules].join('\n'),
    [
      '## Nơi tìm',
      link(paths.documents, 'Văn bản: nguyên văn từng mục'),
      ...(data
        ? [
            link(paths.data, 'Dữ liệu mở: bảng CSV, Excel, JSON'),
            link(paths.dataUse, 'Đọc trước khi dùng dữ liệu'),
          ]
        : []),
      link(paths.sitemap, 'Mọi trang'),
      '- Cạnh mỗi trang có tệp index.json với mọi dòng dữ liệu của trang ấy.',
    ].join('\n'),
    ...(data
      ? [
          [
            '## Các bảng',
            ...tables.map(({ name, title }) => link(paths.dataTable(name), title)),
          ].join('\n'),
        ]
      : []),
  ];
  return new Response(`${parts.join('\n\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
