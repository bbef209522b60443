import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '#src/site/site.ts';

/** Puts the editor beside the built pages where `site.yaml` asks for it (`editor`); nothing of it otherwise. */
export const publishedEditor = (): AstroIntegration => ({
  name: 'published-editor',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      if (!site.editor) return;
      // Most sites need none of it.
      const { writeEditor } = await import('./write-editor.ts');
      await writeEditor(fileURLToPath(dir), site.editor, site.name);
    },
  },
});
