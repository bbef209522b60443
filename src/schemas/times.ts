import { z } from 'astro/zod';
import { timeShape } from './time.ts';

/** All the times that a row names; `notStated` stands alone. */
export const times = z
  .array(timeShape)
  .min(1, 'thiếu thời hạn; nếu văn bản không nói, hãy ghi: [{ kind: notStated }]')
  .refine(
    (list) => list.length === 1 || list.every((item) => item.kind !== 'notStated'),
    'đã có thời hạn thì không ghi thêm notStated',
  );
