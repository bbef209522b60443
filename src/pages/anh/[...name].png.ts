import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sharePng } from '#src/lib/pictures/share-picture.ts';
import { getSharePictures } from '#src/queries/share-pictures.ts';

/** The pictures shown where a page is shared. */
export const getStaticPaths = (async () =>
  [...(await getSharePictures()).values()].map(({ name, picture }) => ({
    params: { name },
    props: { picture },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(new Uint8Array(await sharePng(props.picture)), {
    headers: { 'Content-Type': 'image/png' },
  });
