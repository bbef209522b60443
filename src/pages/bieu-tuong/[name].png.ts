import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { iconFiles, iconPng } from '#src/lib/pictures/icons.ts';

/** The site's sign for the screens of phones. */
export const getStaticPaths = (() =>
  iconFiles.map((icon) => ({
    params: { name: icon.name },
    props: { icon },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(new Uint8Array(await iconPng(props.icon)), {
    headers: { 'Content-Type': 'image/png' },
  });
