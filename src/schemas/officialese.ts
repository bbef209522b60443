import { z } from 'astro/zod';

/** Words of official letters with plainer ones; an empty plainer word means that the word can be left out. Citizens' pages use none of them outside quotations. */
export const officialeseSchema = z.record(z.string(), z.string());
