import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { PROVINCE } from '#tests/helpers/province.ts';
import { ROOT } from '#scripts/lib/build.ts';

/** What VS Code offers to whoever writes a guide: its Astro extension runs this very language server. */

const SERVER = join(ROOT, 'node_modules/@astrojs/language-server/bin/nodeServer.js');

type Message = Readonly<Record<string, unknown>>;

/** A language server that speaks LSP over its standard streams (https://microsoft.github.io/language-server-protocol/). */
function startServer() {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { cwd: ROOT });
  const waiting = new Map<unknown, (message: Message) => void>();
  let read = Buffer.alloc(0);
  const send = (message: Message): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    read = Buffer.concat([read, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/u.exec(read.toString('latin1'));
      const end = head ? head[0].length + Number(head[1]) : Infinity;
      if (!head || read.length < end) return;
      const message = JSON.parse(read.subarray(head[0].length, end).toString('utf8')) as Message;
      read = read.subarray(end);
      if (message['method'] === undefined) waiting.get(message['id'])?.(message);
      // It asks for settings and to be told of changes; nothing is set and nothing changes.
      else if (message['id'] !== undefined) send({ id: message['id'], result: null });
    }
  });
  let last = 0;
  return {
    tell: (method: string, params: unknown) => {
      send({ method, params });
    },
    ask: (method: string, params: unknown): Promise<Message> =>
      new Promise((answer) => {
        last += 1;
        waiting.set(last, answer);
        send({ id: last, method, params });
      }),
    stop: () => child.kill(),
  };
}

test(
  'in the frontmatter of a guide agencies and clauses are offered, and fields explained',
  {
    timeout: 120_000,
  },
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'goi-y-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true, force: true });
    });
    cpSync(join(ROOT, PROVINCE), join(root, 'content'), { recursive: true });
    // A package whose Astro the server finds, as a clone of the project is.
    writeFileSync(join(root, 'package.json'), '{}');
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const made = spawnSync(process.execPath, [join(ROOT, 'scripts/goi-y.ts')], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: join(root, 'content') },
      encoding: 'utf8',
    });
    expect(made.stderr).toBe('');

    const server = startServer();
    onTestFinished(() => {
      server.stop();
    });
    const rootUri = pathToFileURL(root).href;
    await server.ask('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'so-tay' }],
      initializationOptions: {
        contentIntellisense: true,
        typescript: { tsdk: join(ROOT, 'node_modules/typescript/lib') },
      },
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    });
    server.tell('initialized', {});
    const path = join(root, 'content/benefits/tro-cap-nguoi-gia-yeu.mdx');
    // Two values taken out, as they are before they are typed.
    const text = readFileSync(path, 'utf8')
      .replace(/^([- ]*agency:) .*$/mu, '$1 ')
      .replace(/^([- ]*at:) .*$/mu, '$1 ');
    const uri = pathToFileURL(path).href;
    server.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'mdx', version: 1, text },
    });
    // What is right is not complained of.
    const whole = join(root, 'content/benefits/mien-tien-kham-benh.mdx');
    const right = { uri: pathToFileURL(whole).href };
    server.tell('textDocument/didOpen', {
      textDocument: { ...right, languageId: 'mdx', version: 1, text: readFileSync(whole, 'utf8') },
    });
    const complaints = await server.ask('textDocument/diagnostic', { textDocument: right });
    expect(complaints['result']).toMatchObject({ items: [] });

    const lines = text.split('\n');
    const offeredAt = async (line: number): Promise<string[]> => {
      const { result } = await server.ask('textDocument/completion', {
        textDocument: { uri },
        position: { line, character: lines[line]?.length ?? 0 },
        context: { triggerKind: 1 },
      });
      return ((result ?? { items: [] }) as { items: { label: string }[] }).items.map(
        ({ label }) => label,
      );
    };
    expect(await offeredAt(lines.findIndex((line) => /agency: $/u.test(line)))).toContain(
      'mt-so-y-te',
    );
    expect(await offeredAt(lines.findIndex((line) => /at: $/u.test(line)))).toContain(
      'may-trang-12-kh-ubnd-2021#III.1',
    );
    const { result } = await server.ask('textDocument/hover', {
      textDocument: { uri },
      position: { line: lines.findIndex((line) => line.startsWith('title:')), character: 2 },
    });
    expect(JSON.stringify(result)).toContain('lời dễ hiểu');
  },
);
