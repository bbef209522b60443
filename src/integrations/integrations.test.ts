import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { headersUnder, parseHeaders } from '#src/site/headers.ts';
import { ADDRESSES, contentFolder, SLUG } from '#tests/helpers/content-folder.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { headersFile } from './headers-file.ts';
import { redirectsFile } from './redirects-file.ts';
import { searchIndex } from './search-index.ts';
import { GET } from './search-records.ts';

/** What the integrations leave in a built site. */

/** An empty folder for the test that runs. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'so-tay-dist-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

type Hooks = AstroIntegration['hooks'];

/** Calls a hook with as much as these integrations ask of it. */
async function call<Name extends keyof Hooks>(
  integration: AstroIntegration,
  name: Name,
  given: object,
): Promise<void> {
  const hook = integration.hooks[name] as ((given: object) => unknown) | undefined;
  await hook?.(given);
}

it('writes where moved addresses lead, and no file where none did', async () => {
  const dist = folder();
  const done = () => call(redirectsFile(), 'astro:build:done', { dir: pathToFileURL(`${dist}/`) });
  await done();
  expect(readdirSync(dist)).toEqual([]);
  const content = contentFolder();
  const lock = join(content, ADDRESSES);
  const moved = `moved: { /van-ban/cu/: /van-ban/${SLUG}/ }`;
  writeFileSync(lock, readFileSync(lock, 'utf8').replace('moved: {}', moved));
  vi.stubEnv('CONTENT_DIR', content);
  await done();
  vi.unstubAllEnvs();
  expect(readFileSync(join(dist, '_redirects'), 'utf8')).toBe(
    `/van-ban/cu/ /van-ban/${SLUG}/ 301\n`,
  );
});

it('writes the headers of every path beside the pages', async () => {
  const dist = folder();
  await call(headersFile(), 'astro:build:done', { dir: pathToFileURL(`${dist}/`) });
  expect(readdirSync(dist)).toEqual(['_headers']);
  // The invented province's site stands under a path.
  expect(parseHeaders(readFileSync(join(dist, '_headers'), 'utf8'))).toEqual(
    headersUnder('/so-tay'),
  );
});

describe('the search index', () => {
  const RECORDS = '/ban-ghi-tim-kiem.json';
  type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
  const path = (route: string) => ({ pathname: route, route: { route } }) as Path;

  /** The integration in a build whose pages are given by their routes and answer with their own address. */
  async function building(routes: readonly string[], records: unknown) {
    const dist = folder();
    const integration = searchIndex();
    const injected: string[] = [];
    const said: string[] = [];
    const logger = { info: (text: string) => said.push(text) } as Partial<AstroIntegrationLogger>;
    await call(integration, 'astro:config:setup', {
      command: 'build',
      injectRoute: ({ pattern }: { pattern: string }) => injected.push(pattern),
    });
    await call(integration, 'astro:config:done', {
      config: { outDir: pathToFileURL(`${dist}/`) },
    });
    const standard: AstroPrerenderer = {
      name: 'standard',
      getStaticPaths: () => Promise.resolve(routes.map(path)),
      render: (request) =>
        Promise.resolve(
          request.url.endsWith(RECORDS)
            ? Response.json(records)
            : new Response(new URL(request.url).pathname),
        ),
    };
    let used = standard;
    await call(integration, 'astro:build:start', {
      setPrerenderer: (make: (standard: AstroPrerenderer) => AstroPrerenderer) => {
        used = make(standard);
      },
      logger,
    });
    const render = async (route: string): Promise<Response> => {
      const rendered = await used.render(new Request(`https://x.example${route}`), {
        routeData: path(route).route,
      });
      return rendered instanceof Response ? rendered : rendered.response;
    };
    return { dist, injected, said, used, render };
  }

  it('is built of the records, which are rendered last and become no file', async () => {
    const { dist, injected, said, used, render } = await building(
      ['/', RECORDS, '/a/'],
      littleSite,
    );
    expect(injected).toEqual([RECORDS]);
    expect((await used.getStaticPaths()).map(({ route }) => route.route)).toEqual([
      '/',
      '/a/',
      RECORDS,
    ]);
    expect(await (await render('/a/')).text()).toBe('/a/');
    expect(existsSync(join(dist, 'pagefind'))).toBe(false);
    // Without a body Astro writes nothing; whoever found the records there would have every text twice.
    expect((await render(RECORDS)).body).toBeNull();
    expect(readdirSync(join(dist, 'pagefind'))).toEqual(
      expect.arrayContaining(['pagefind-entry.json', 'ma']),
    );
    // Five pages, one of them with a clause that is a record of its own.
    expect(said).toEqual([expect.stringMatching(/^5 pages as 6 records; \d+ chunks, \d+ KB$/u)]);
  });

  it('stops the build where there are no records, or none that can be read', async () => {
    const { used } = await building(['/', '/a/'], littleSite);
    await expect(used.getStaticPaths()).rejects.toThrow('no route');
    const { render } = await building([RECORDS], { records: [{ url: 1 }] });
    await expect(render(RECORDS)).rejects.toThrow();
  });

  it('asks for no records in development', async () => {
    const injected: string[] = [];
    await call(searchIndex(), 'astro:config:setup', {
      command: 'dev',
      injectRoute: ({ pattern }: { pattern: string }) => injected.push(pattern),
    });
    expect(injected).toEqual([]);
  });

  it('gets the records of the site', async () => {
    const response = await GET({} as Parameters<typeof GET>[0]);
    expect(await response.json()).toMatchObject({
      provinces: [{ name: 'Mây Trắng' }, { name: 'Sao Hôm' }],
    });
  });
});
