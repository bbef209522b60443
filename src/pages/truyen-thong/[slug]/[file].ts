import type { APIRoute, GetStaticPaths } from 'astro';
import { filesOf, type KitFile } from '#src/lib/kits/kit-files.ts';
import { getKits } from '#src/queries/kits.ts';

/** The files of each kit. */
export const getStaticPaths = (async () =>
  (await getKits()).flatMap((kit) =>
    filesOf(kit).map((file) => ({ params: { slug: kit.slug, file: file.name }, props: { file } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: KitFile }> = async ({ props }) =>
  new Response(new Uint8Array(await props.file.make()), {
    headers: { 'Content-Type': props.file.type },
  });
