/** What of the bundler's log is shown. */

/** A line of the bundler's log, as far as it is looked at. */
interface LogLine {
  readonly code?: string | undefined;
  readonly message: string;
}

/**
 * Astro marks each guide with a directive of its own (`use astro:head-inject`) and takes it away again before the pages are
 * made. The bundler, which does not know it, warns in ten lines for each guide that it may be lost; every other warning is
 * shown.
 *
 * @param show shows the line as the bundler does
 */
export function bundlerLog<Level, Line extends LogLine>(
  level: Level,
  line: Line,
  show: (level: Level, line: Line) => void,
): void {
  const isAstros = line.code === 'MODULE_LEVEL_DIRECTIVE' && line.message.includes('"use astro:');
  if (!isAstros) show(level, line);
}
