import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Report } from '#scripts/checks/finding.ts';

/** Something a reader does on the built site, from opening a page to leaving with what they came for. */
export interface Journey {
  /** What the reader does, in a few words. */
  readonly name: string;
  /** Walks it. Throws where something is not as it should be; see `expect` in this module. */
  readonly run: (page: Page, context: BrowserContext) => Promise<void>;
  /** Width of the window; 1280 unless told. */
  readonly width?: number;
  readonly javaScript?: boolean;
}

/** What was seen and what should have been, in one sentence. */
export class JourneyError extends Error {
  override readonly name = 'JourneyError';
}

/** Throws a {@link JourneyError} unless both are equal as JSON. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new JourneyError(`${what}: saw ${seen}, expected ${wanted}`);
}

/** Throws a {@link JourneyError} unless the condition holds. */
export function expectThat(condition: boolean, what: string): asserts condition {
  if (!condition) throw new JourneyError(what);
}

/**
 * Walks every journey in a context of its own.
 *
 * @param origin where the built site is served
 */
export async function walkJourneys(
  browser: Browser,
  origin: string,
  journeys: readonly Journey[],
): Promise<Report> {
  const findings: { where: string; message: string }[] = [];
  for (const { name, run, width = 1280, javaScript = true } of journeys) {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width, height: 900 },
      javaScriptEnabled: javaScript,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(10_000);
    try {
      await run(await context.newPage(), context);
    } catch (error) {
      findings.push({
        where: name,
        message: error instanceof Error ? error.message : String(error),
      });
    } finally {
      await context.close();
    }
  }
  return { checked: journeys.length, findings };
}
