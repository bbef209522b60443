import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { start, type Running } from './program.ts';
import type { Tab } from './tab.ts';

/** Firefox by WebDriver BiDi (W3C), which it speaks by itself. */

const messageSchema = z.object({
  id: z.number().nullish(),
  type: z.string(),
  method: z.string().optional(),
  result: z.unknown().optional(),
  params: z.unknown().optional(),
  message: z.string().optional(),
});

const logSchema = z.object({ level: z.string(), text: z.string().nullable() });
const sessionSchema = z.object({
  capabilities: z.object({ browserName: z.string(), browserVersion: z.string() }),
});
const treeSchema = z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) });
const evaluatedSchema = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) }),
  z.object({
    type: z.literal('exception'),
    exceptionDetails: z.object({ text: z.string() }),
  }),
]);

const nodesSchema = z.object({ nodes: z.array(z.object({ sharedId: z.string() })) });

type Send = (method: string, params: object) => Promise<unknown>;

/** A connection that sends commands and waits for their answers. */
async function connect(
  address: string,
  onLog: (level: string, text: string) => void,
): Promise<{ send: Send; close: () => void }> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (message: z.infer<typeof messageSchema>) => void>();
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => {
      resolve();
    };
    socket.onerror = () => {
      reject(new Error(`Firefox does not answer at ${address}.`));
    };
  });
  socket.onmessage = ({ data }) => {
    const message = messageSchema.parse(JSON.parse(String(data)));
    if (message.method === 'log.entryAdded') {
      const { level, text } = logSchema.parse(message.params);
      onLog(level, text ?? '');
    }
    waiting.get(message.id ?? 0)?.(message);
  };
  const send: Send = (method, params) => {
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ type, result, message }) => {
        waiting.delete(id);
        if (type === 'success') resolve(result);
        else reject(new Error(`${method}: ${message ?? type}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  return {
    send,
    close: () => {
      socket.close();
    },
  };
}

/** Starts Firefox without a window. */
export async function openFirefox(program: string): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const running = start(program, [
    '--headless',
    '--remote-debugging-port=0',
    '--profile',
    profile,
    'about:blank',
  ]);
  const stop = async (): Promise<void> => {
    await running.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await drive(running, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function drive(running: Running, stop: () => Promise<void>): Promise<Tab> {
  const [, address = ''] = await running.waitFor(/WebDriver BiDi listening on (ws:\S+)/);
  let told: string[] = [];
  const { send, close } = await connect(`${address}/session`, (level, text) => {
    if (level === 'error' || level === 'warn') told.push(text);
  });
  const { capabilities } = sessionSchema.parse(await send('session.new', { capabilities: {} }));
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const tree = treeSchema.parse(await send('browsingContext.getTree', {}));
  const context = tree.contexts[0]?.context;
  const locate = async (locator: object, within?: readonly string[]): Promise<string[]> => {
    const startNodes = within && { startNodes: within.map((sharedId) => ({ sharedId })) };
    const found = await send('browsingContext.locateNodes', { context, locator, ...startNodes });
    return nodesSchema.parse(found).nodes.map(({ sharedId }) => sharedId);
  };
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    resize: async (width, height) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const answer = evaluatedSchema.parse(
        await send('script.evaluate', {
          expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
          target: { context },
          awaitPromise: true,
        }),
      );
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      const value: unknown = JSON.parse(answer.result.value);
      return value;
    },
    withRole: async (selector, role) => {
      const elements = await locate({ type: 'css', value: selector });
      return elements.length === 0
        ? 0
        : (await locate({ type: 'accessibility', value: { role } }, elements)).length;
    },
    errors: () => {
      const found = told;
      told = [];
      return found;
    },
    close: async () => {
      await send('browser.close', {}).catch(() => undefined);
      close();
      await stop();
    },
  };
}
