import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The status of a command that was not understood, as shells and most programs have it. */
const NOT_UNDERSTOOD = 2;

const DEFAULT_USAGE = 'Lệnh này không có lựa chọn nào.';

/** What is wrong with words that Node's reader has refused, for whoever typed them. */
function faultIn(config: ParseArgsConfig, args: readonly string[]): string {
  const options = config.options ?? {};
  const { tokens } = parseArgs({ ...config, args: [...args], strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional' && config.allowPositionals !== true)
      return `thừa "${token.value}"`;
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (option === undefined) return `không có lựa chọn ${token.rawName}`;
    if (option.type === 'boolean' && token.value !== undefined)
      return `${token.rawName} không đi với dấu =`;
    if (option.type === 'string' && token.value === undefined)
      return `sau ${token.rawName} còn thiếu chữ cần ghi`;
    // Node takes what begins with a dash for the next option, unless it stands behind `=`.
    if (option.type === 'string' && token.inlineValue === false && token.value?.startsWith('-'))
      return `sau ${token.rawName} phải là chữ cần ghi, không phải "${token.value}"; chữ bắt đầu bằng dấu - thì viết liền sau dấu =`;
  }
  return 'xem lại cách viết';
}

/** Ends the command as one that was not understood: `fault` says what was found, `usage` what to type instead. */
export function refuseCommand(fault: string, usage: string): never {
  console.error(`Không hiểu lệnh: ${fault}.\n${usage}`);
  process.exit(NOT_UNDERSTOOD);
}

/**
 * The options and words that stand behind a command's name, read strictly: one that the command does not have, or that
 * lacks its value, ends it with status 2, a sentence that names it, and `usage`, before anything is done.
 *
 * @param config what the command takes, as for `parseArgs` of Node; an empty one for a command that takes nothing
 * @param usage how to call the command, in Vietnamese
 */
export function readCommandLine<Config extends ParseArgsConfig>(
  config: Config,
  usage: string = DEFAULT_USAGE,
): ReturnType<typeof parseArgs<Config>> {
  const args = process.argv.slice(2);
  try {
    return parseArgs<Config>({ ...config, args });
  } catch {
    return refuseCommand(faultIn(config, args), usage);
  }
}

/**
 * The port that the environment variable PORT names, or `standard` where it is not set; where it names none the command
 * ends with status 2 and a sentence.
 */
export function portFromEnvironment(standard: number): number {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return standard;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`PORT="${text}" không phải số cổng; hãy ghi một số từ 0 đến 65535.`);
  process.exit(NOT_UNDERSTOOD);
}

/** The whole number that an option holds; anything else ends the command with status 2. */
export function wholeNumber(option: string, text: string, usage: string): number {
  if (!/^\d+$/u.test(text)) refuseCommand(`${option}=${text} phải là một số nguyên`, usage);
  return Number(text);
}
