import { z } from 'astro/zod';
import { fullDate, prose, slug } from './atoms.ts';

/** One written form of a word. */
const form = z.strictObject({
  /** As it is written: `BHYT`, `thẻ BHYT`, `tiền già`. */
  text: prose,
  /** Slugs of the documents that print it; empty: suggested by editors for search, printed nowhere. */
  documents: z.array(slug).default([]),
  /** What this very form stands for, where that is not the entry's first meaning: `thẻ bảo hiểm y tế` for `thẻ BHYT`. */
  meaning: prose.optional(),
  /** True for what people type but the site never shows: spelling mistakes, forms without tone marks, hurtful words. */
  searchOnly: z.boolean().default(false),
});

/**
 * A word that needs a meaning: an abbreviation, a variant spelling or an everyday word; or (`not-here`) the ways in which
 * people ask for a matter of which no document here speaks, so that search says so.
 */
export const glossarySchema = z
  .strictObject({
    kind: z.enum(['abbreviation', 'spelling-variant', 'citizen-term', 'not-here']),
    /** The written forms. At least one of them can be shown. */
    forms: z.array(form).min(1),
    /** What it stands for: the full words, the standard spelling, the official terms or the name of the matter. */
    meaning: z.array(prose).min(1),
    /** When a form means this one, where forms clash (CT, TT, NC), in words for readers. */
    context: prose.optional(),
    /** The same for matching: a form means this entry only inside one of these strings. Empty: everywhere. */
    within: z.array(prose).default([]),
    /** Whether capitals matter when matching. Abbreviations: yes. */
    caseSensitive: z.boolean().default(true),
    /**
     * Who added the forms that no document prints, and when: everyday words are what an editor has heard, and are marked
     * so. Asked of every everyday word (`citizen-term`) that has such a form, and of every matter that is not here.
     */
    everyday: z.strictObject({ by: prose, on: fullDate }).optional(),
    /** An editor's remark. */
    remark: prose.optional(),
  })
  .superRefine((data, context) => {
    const seen = new Set<string>();
    data.forms.forEach(({ text, documents, searchOnly }, index) => {
      const complain = (key: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['forms', index, key], message });
      if (seen.has(text)) complain('text', `trùng dạng "${text}"; hãy bỏ một dòng`);
      seen.add(text);
      if (searchOnly && documents.length > 0)
        complain('searchOnly', 'dạng có in trong văn bản thì không thể chỉ dùng để tìm kiếm');
    });
    const isHeard = data.forms.some(({ documents }) => documents.length === 0);
    const isOfTalk = data.kind === 'citizen-term' || data.kind === 'not-here';
    if (isOfTalk && isHeard && data.everyday === undefined)
      context.addIssue({
        code: 'custom',
        path: ['everyday'],
        message:
          'có dạng không văn bản nào in; hãy ghi "everyday": ai thêm ("by") và ngày thêm ("on"), hoặc ghi "documents" cho dạng ấy',
      });
    if (data.forms.every((item) => item.searchOnly))
      context.addIssue({
        code: 'custom',
        path: ['forms'],
        message: 'phải có ít nhất một dạng hiện cho người đọc (không ghi "searchOnly")',
      });
  });

export type GlossaryData = z.infer<typeof glossarySchema>;
