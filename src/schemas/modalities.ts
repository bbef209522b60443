/**
 * The nature (tính chất) of what a document says about a benefit, in the words shown first on a guide.
 * `word` names it in lists; `band` is the tone of the band on the page.
 */
export const modalities = {
  /** A resolution of the provincial council grants it. */
  right: { label: 'Quyền lợi theo nghị quyết', word: 'quyền lợi', band: 'deep' },
  /** The document says that an existing policy is being carried out. */
  policy: { label: 'Chính sách đang được thực hiện', word: 'chính sách', band: 'deep' },
  /** The document wants it, aims at it or tries it out; nobody can claim it on this ground. */
  intention: { label: 'Chủ trương, chưa phải quyền lợi', word: 'chủ trương', band: 'amber' },
  /** Work given to an agency, from which people gain. */
  task: { label: 'Nhiệm vụ của cơ quan', word: 'việc của cơ quan', band: 'grey' },
} as const;
