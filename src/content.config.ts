import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader } from '#src/loaders/content-loader.ts';
import {
  publishedNames,
  type PublishedData,
  type PublishedName,
} from '#src/schemas/collections.ts';

/** Entries come checked from our loader; saying their type is enough, a second parse would only cost time. */
const collection = <Name extends PublishedName>(name: Name) =>
  defineCollection({ loader: contentLoader(name), schema: z.custom<PublishedData<Name>>() });

type Collections = { [Name in PublishedName]: ReturnType<typeof collection<Name>> };

/** Every collection that pages ask for, as `schemas/collections.ts` lists them. */
export const collections = Object.fromEntries(
  publishedNames.map((name) => [name, collection(name)]),
) as Collections;
