import { z } from 'astro/zod';
import { findProgram, freePort, start, type Running } from './program.ts';
import type { Tab } from './tab.ts';

/** WebKitGTK's MiniBrowser, or Epiphany, by WebDriver (W3C). */

const valueSchema = z.object({ value: z.unknown().optional() });
const errorSchema = z.object({ value: z.object({ message: z.string() }) });
/** Elements as WebDriver names them: an object whose one value is the id. */
const elementsSchema = z.array(z.record(z.string(), z.string()));

const sessionSchema = z.object({
  sessionId: z.string(),
  capabilities: z.object({ browserName: z.string(), browserVersion: z.string() }),
});

/** The browser that WebKitWebDriver is to drive, as Debian and Fedora install it. */
export const findWebKit = (): string | undefined =>
  findProgram(
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
    'epiphany',
    'epiphany-browser',
  );

/** A screen for a browser that draws: the one there is, or Xvfb's. @throws when there is neither */
async function openScreen(): Promise<{ env: NodeJS.ProcessEnv; close: () => Promise<void> }> {
  if (process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined)
    return { env: {}, close: () => Promise.resolve() };
  const program = findProgram('Xvfb');
  if (program === undefined) throw new Error('WebKitGTK needs a screen; install Xvfb.');
  const screen = start(program, ['-displayfd', '1', '-screen', '0', '1400x1000x24']);
  const [, display = ''] = await screen.waitFor(/^(\d+)\s/m);
  return { env: { DISPLAY: `:${display}` }, close: screen.stop };
}

async function command(
  address: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body: object = {},
): Promise<unknown> {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  const failed = errorSchema.safeParse(answer);
  if (!response.ok)
    throw new Error(`${path}: ${failed.success ? failed.data.value.message : response.statusText}`);
  return valueSchema.parse(answer).value;
}

/** Waits until the driver takes a session: it says nothing when it is ready. */
async function openSession(
  address: string,
  browser: string,
): Promise<z.infer<typeof sessionSchema>> {
  const options = { binary: browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  for (let tries = 50; ; tries -= 1) {
    try {
      return sessionSchema.parse(await command(address, 'POST', '/session', { capabilities }));
    } catch (error) {
      // The port is not open yet.
      if (tries === 0 || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/**
 * Starts a browser of WebKitGTK.
 *
 * @param driver path of WebKitWebDriver
 * @param browser see {@link findWebKit}
 */
export async function openWebKit(driver: string, browser: string): Promise<Tab> {
  const screen = await openScreen();
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  const running: Running = start(driver, [`--port=${String(port)}`], {
    ...screen.env,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const stop = async (): Promise<void> => {
    await running.stop();
    await screen.close();
  };
  let session: z.infer<typeof sessionSchema>;
  try {
    session = await openSession(address, browser);
  } catch (error) {
    await stop();
    throw error;
  }
  const { sessionId, capabilities } = session;
  const send = (path: string, body?: object): Promise<unknown> =>
    command(address, 'POST', `/session/${sessionId}${path}`, body);
  await send('/timeouts', { script: 60_000, pageLoad: 60_000 });
  return {
    version: `WebKitGTK ${capabilities.browserVersion} (${capabilities.browserName})`,
    resize: async (width, height) => {
      await send('/window/rect', { x: 0, y: 0, width, height });
    },
    open: async (url) => {
      await send('/url', { url });
    },
    evaluate: async (expression) => {
      const script = `const done = arguments[0]; (async () => JSON.stringify((await (${expression})) ?? null))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = z
        .object({ value: z.string().optional(), error: z.string().optional() })
        .parse(await send('/execute/async', { script, args: [] }));
      if (answer.value === undefined) throw new Error(answer.error ?? 'no answer');
      const value: unknown = JSON.parse(answer.value);
      return value;
    },
    withRole: async (selector, role) => {
      const found = await send('/elements', { using: 'css selector', value: selector });
      const ids = elementsSchema.parse(found).flatMap((element) => Object.values(element));
      const roles: unknown[] = [];
      for (const id of ids)
        roles.push(
          await command(address, 'GET', `/session/${sessionId}/element/${id}/computedrole`),
        );
      return roles.filter((one) => one === role).length;
    },
    // The driver does not tell of the console.
    errors: () => [],
    close: async () => {
      await command(address, 'DELETE', `/session/${sessionId}`).catch(() => undefined);
      await stop();
    },
  };
}
