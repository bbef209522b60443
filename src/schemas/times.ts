import { z } from 'astro/zod';
import { timeShape } from './time.ts';
import { timeFault } from './time-words.ts';

/** One time, refused where its typed value reads otherwise than its printed words. */
export const time = timeShape.superRefine((value, context) => {
  const fault = timeFault(value);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});

/** All the times that a row names; `notStated` stands alone. */
export const times = z
  .array(time)
  .min(1, 'thiếu thời hạn; nếu văn bản không nói, hãy ghi: [{ kind: notStated }]')
  .refine(
    (list) => list.length === 1 || list.every((item) => item.kind !== 'notStated'),
    'đã có thời hạn thì không ghi thêm notStated',
  );
