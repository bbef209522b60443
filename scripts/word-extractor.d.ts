/** The part of `word-extractor` that we use; the package has no types of its own. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(file: Buffer): Promise<{ getBody(): string; getFootnotes(): string }>;
  }
}
