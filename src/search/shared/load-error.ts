/** A file of the index could not be loaded. The next search tries again. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}
