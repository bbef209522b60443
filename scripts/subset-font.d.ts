/** The part of `subset-font` that we use; the package has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype'; keepFeatures?: string[] },
  ): Promise<Buffer>;
}
