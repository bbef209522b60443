/**
 * The nature (tính chất) of what a document says about a benefit, in the words shown first on a guide.
 * `word` names it in lists. It says nothing of whether it still holds: that is the state's to say.
 */
export const modalities = {
  /** A resolution of the provincial council grants it. */
  right: { label: 'Quyền lợi theo nghị quyết', word: 'quyền lợi' },
  /** The document speaks of a policy that there was when it was written. */
  policy: { label: 'Chính sách được nhắc trong văn bản', word: 'chính sách' },
  /** The document wants it, aims at it or tries it out; nobody can claim it on this ground. */
  intention: { label: 'Chủ trương, chưa phải quyền lợi', word: 'chủ trương' },
  /** Work given to an agency, from which people gain. */
  task: { label: 'Việc của cơ quan', word: 'việc của cơ quan' },
} as const;
