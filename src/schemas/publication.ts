import { z } from 'astro/zod';
import { fullDate, prose, slug } from './atoms.ts';

/**
 * What decides whether and how a page stands on the site, whatever it tells: fields that documents, guides and kits share.
 * Which of them count on a day, `src/lib/publication.ts` alone decides.
 */

/** Whoever looked a page through before it was published: somebody else than its author. */
const approval = z.strictObject({
  name: prose,
  /** Office or unit: `Phó Giám đốc Sở Y tế`. */
  role: prose,
  date: fullDate,
});

/** Why a page is no longer to be relied on. Its address stays. */
const withdrawal = z.strictObject({
  /** First day on which it is withdrawn. */
  date: fullDate,
  /** Told to readers before anything else: a sentence. */
  reason: prose,
  /** The page of the same collection that says now what it said, by its slug. */
  replacedBy: slug.optional(),
});

/** Fields of what has a page of its own. */
export const publicationFields = {
  /** Not finished: shown by `npm run dev`, in no build. */
  draft: z
    .literal(true, 'chỉ ghi "draft: true" khi còn là bản nháp; xong rồi thì bỏ trường này')
    .optional(),
  approvedBy: approval.optional(),
  /** The day by which it is to be looked through again. */
  reviewBy: fullDate.optional(),
  withdrawn: withdrawal.optional(),
};

/** Left out: it is published by the next build. */
export const publishedOn = fullDate.optional();

export type Approval = z.infer<typeof approval>;
export type Withdrawal = z.infer<typeof withdrawal>;

/** What of an entry decides how it is published. */
export interface Publication {
  readonly draft?: true | undefined;
  readonly publishedOn?: string | undefined;
  readonly approvedBy?: Approval | undefined;
  readonly reviewBy?: string | undefined;
  readonly withdrawn?: Withdrawal | undefined;
}
