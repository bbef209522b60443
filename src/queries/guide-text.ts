import { getEntry, render } from 'astro:content';
import { required } from '#src/lib/required.ts';

/** The text of a guide, as Astro compiles it from its file. @throws Error where there is no such guide */
export async function getGuideText(slug: string) {
  const { Content } = await render(
    required(await getEntry('benefits', slug), `quyền lợi "${slug}"`),
  );
  return Content;
}
