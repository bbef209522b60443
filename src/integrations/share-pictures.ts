import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pngOf } from '#src/lib/pictures/png.ts';
import { askedPictures, shareSvg } from '#src/lib/pictures/share-picture.ts';

/** Where drawn pictures are kept between builds; a title that did not change is not drawn again. */
const KEPT = 'node_modules/.cache/share-pictures';

/** Draws the share pictures that the pages asked for, once they are all rendered. */
export default function sharePictures(): AstroIntegration {
  return {
    name: 'share-pictures',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const started = performance.now();
        const kept = join(process.cwd(), KEPT);
        mkdirSync(kept, { recursive: true });
        let drawn = 0;
        for (const [path, picture] of askedPictures()) {
          const file = join(fileURLToPath(dir), path);
          const copy = join(kept, basename(path));
          if (!existsSync(copy)) {
            writeFileSync(copy, pngOf(shareSvg(picture)));
            drawn += 1;
          }
          mkdirSync(join(file, '..'), { recursive: true });
          writeFileSync(file, readFileSync(copy));
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${askedPictures().size} share pictures, ${drawn} drawn anew, ${seconds} s`);
      },
    },
  };
}
