import { z } from 'astro/zod';
import { clausePin } from './pin.ts';
import { prose, slug } from './atoms.ts';
import type { ReadPins } from './pin.ts';

/** Words that short forms (titles, summaries, messages, posters, scripts) must keep when they name a benefit. */

const words = z.array(z.string().min(1, 'để trống; hãy ghi chữ, hoặc bỏ dòng này')).min(1);

/** What one document says of a benefit: how short forms call it, and what they must say with it. */
const namedBenefit = z
  .strictObject({
    guide: slug,
    document: slug,
    /** The clause that gives the conditions. */
    at: clausePin,
    /** Which part of the guide, where the document has several: counted from 1. */
    part: z.int().min(1).optional(),
    /** Documents that kits name in place of this one: the resolution that a plan makes known. */
    kitDocuments: z.array(slug).default([]),
    /** Words that name the benefit. */
    names: words.optional(),
    /** Groups of condition words: a short form holds one of each. */
    needs: z.array(words).default([]),
    /** The clause only stresses a group ("nhất là"): short forms need not name it, and must not close the list. */
    open: z.boolean().default(false),
    /** An intention or an agency's task: short forms say so. */
    modality: z.enum(['intention', 'task']).optional(),
    /** Words that would make the list closed, besides those for all. */
    never: words.optional(),
    /** Why there is nothing to keep: the clause sets no condition for citizens. */
    none: prose.optional(),
  })
  .superRefine((data, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (data.none !== undefined) {
      if (data.names !== undefined || data.needs.length > 0)
        complain('none', 'đã ghi "none" thì không ghi "names", "needs"; hãy bỏ một bên');
      return;
    }
    if (data.names === undefined)
      complain('names', 'thiếu chữ gọi tên quyền lợi; hãy ghi "names", hoặc ghi lý do ở "none"');
    if (data.needs.length === 0 && !data.open)
      complain(
        'needs',
        'thiếu chữ điều kiện; hãy ghi các nhóm chữ ở "needs", hoặc "open: true" nếu mục chỉ nhấn mạnh',
      );
  });

/** `content/conditions/conditions.yaml`. */
export const conditionsSchema = z.strictObject({
  /** Said in place of all conditions: `có điều kiện`. */
  whole: words,
  /** Words that tell that something is only wanted, only given to agencies, or only a draft. */
  told: z.strictObject({ intention: words, task: words, draft: words }),
  /** Words that close a list that a clause leaves open. */
  never: words,
  /** Guides whose title is the name of a scheme and promises nothing, each with its reason. */
  schemes: z.record(slug, prose).default({}),
  benefits: z.array(namedBenefit),
});

export type ConditionsData = ReadPins<z.infer<typeof conditionsSchema>>;
