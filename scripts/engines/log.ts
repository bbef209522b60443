import type { Report } from '#scripts/checks/finding.ts';

/** `docs/engines.md`: what each engine said last, with its day. */

/** What an engine said. */
export interface Entry {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly version: string;
  readonly checked: number;
  /** What was found, one a line. */
  readonly found: readonly string[];
}

/** Lines shown of one engine. */
const SHOWN = 30;

export function entryOf(name: string, day: string, version: string, report: Report): Entry {
  const lines = [...Map.groupBy(report.findings, ({ message }) => message)].map(
    ([message, same]) => {
      const more = same.length - 1;
      return `${same[0]?.where ?? ''}${more > 0 ? ` and ${String(more)} more` : ''}: ${message}`;
    },
  );
  const hidden = lines.length - SHOWN;
  return {
    name,
    day,
    version,
    checked: report.checked,
    found: hidden > 0 ? [...lines.slice(0, SHOWN), `and ${String(hidden)} other lines`] : lines,
  };
}

const HEAD = `# Other engines

\`npm test\` opens pages in Chromium, which comes with \`npm ci\`. \`npm run test:engines\` looks at the built site with what
else it finds on the machine, and writes this file: Firefox and WebKitGTK open a page of each template at 360 and 1280 px
(scrolling sideways, lines under links, cells of tables to a screen reader, the typeface, axe, the console where the
browser tells) and search; Firefox opens what \`npm run dong-goi\` makes from a folder as well; the Nu Html Checker reads every page; nginx serves the site with the configuration that
\`npm run nginx\` prints. An engine that was not found keeps its last line.

- Firefox: \`firefox\` or \`firefox-esr\` on PATH.
- WebKitGTK: \`WebKitWebDriver\` and MiniBrowser or Epiphany, with a screen or Xvfb (Debian: webkit2gtk-driver, xvfb).
- Nu Html Checker: Java, and VNU_JAR naming \`vnu.jar\` (npm: vnu-jar).
- nginx: \`nginx\` and \`openssl\` on PATH.
`;

/** Signs that Markdown would read as more than text. */
const escape = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);

const unescape = (text: string): string => text.replace(/\\([\\`*_[\]<>|#])/g, '$1');

/** The file's text. */
export function writeLog(entries: readonly Entry[]): string {
  const rows = entries.map(
    ({ name, day, version, checked, found }) =>
      `| ${name} | ${day} | ${escape(version)} | ${String(checked)} | ${String(found.length)} |`,
  );
  const lists = entries
    .filter(({ found }) => found.length > 0)
    .map(
      ({ name, found }) => `## ${name}\n\n${found.map((line) => `- ${escape(line)}`).join('\n')}\n`,
    );
  return [
    HEAD,
    [
      '| Engine | Day | Version | Things looked at | Found |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n'),
    ...lists,
  ].join('\n');
}

/** The entries of a text of {@link writeLog}, however it has been formatted since. */
export function readLog(text: string): Entry[] {
  const [, ...sections] = text.split(/^## /m);
  const lists = new Map(
    sections.map((section) => {
      const [name = '', ...lines] = section.split('\n');
      const items = lines.join('\n').split(/^- /m).slice(1);
      return [
        name.trim(),
        items.map((item) => unescape(item.replace(/\s+/g, ' ').trim())),
      ] as const;
    }),
  );
  return [
    ...text.matchAll(/^\| ([^|]+?) *\| (\d{4}-\d{2}-\d{2}) *\| ((?:\\.|[^|\\])*?) *\| (\d+) *\|/gm),
  ].map(([, name = '', day = '', version = '', checked = '']) => ({
    name,
    day,
    version: unescape(version),
    checked: Number(checked),
    found: lists.get(name) ?? [],
  }));
}
