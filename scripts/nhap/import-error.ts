/** Why a file cannot be taken in, told to its author in Vietnamese. Nothing was written when it is thrown. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
