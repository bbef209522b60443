import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Types for the linter of all templates at once. The parser of templates by itself makes a program of the whole project
 * anew for each of them, with every type worked out again: a second a template, minutes for all.
 */

/** What a parser makes of a text is no matter of ours. */
interface Parser {
  readonly parseForESLint: (code: string, options: ParserOptions) => unknown;
}

interface ParserOptions {
  readonly filePath: string;
  readonly [name: string]: unknown;
}

/** The parser of templates that the linter's plug-in for them brings. @throws where it brings none */
export function templateParser(
  configs: readonly { readonly languageOptions?: { readonly parser?: unknown } }[],
): Parser {
  const found = configs.map(({ languageOptions }) => languageOptions?.parser).find(isParser);
  if (found === undefined) throw new Error('eslint-plugin-astro brings no parser of templates.');
  return found;
}

const isParser = (value: unknown): value is Parser =>
  typeof value === 'object' && value !== null && 'parseForESLint' in value;

/** Thrown to leave the parser of templates once it has said what a template is as TypeScript. */
class Heard extends Error {}

/**
 * A parser for the TypeScript of templates that knows the types of all of them, unless it is told `project: false`.
 *
 * @param root folder of tsconfig.json
 * @param typescript the linter's parser of TypeScript
 * @param templates the linter's parser of templates, which hands the other what a template is as TypeScript
 */
export function typedTemplates<Given extends Parser>(
  root: string,
  typescript: Given,
  templates: Parser,
): Given {
  const codes = new Map<string, string>();
  let program: ts.Program | undefined;

  const read = (filePath: string): void => {
    const listener: Parser = {
      ...typescript,
      parseForESLint: (code) => {
        codes.set(filePath, code);
        throw new Heard();
      },
    };
    try {
      templates.parseForESLint(readFileSync(filePath, 'utf8'), { filePath, parser: listener });
    } catch (error) {
      // What cannot be parsed is told when it is linted.
      if (!(error instanceof Heard)) codes.set(filePath, '');
    }
  };

  const make = (): ts.Program => {
    const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
    const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    const settings: ts.CompilerOptions = {
      ...options,
      noEmit: true,
      jsx: ts.JsxEmit.Preserve,
      allowNonTsExtensions: true,
      // A template without an import is no part of another.
      moduleDetection: ts.ModuleDetectionKind.Force,
    };
    const host = ts.createCompilerHost(settings, true);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (file, version, ...more) => {
      const code = codes.get(file);
      return code === undefined
        ? getSourceFile(file, version, ...more)
        : ts.createSourceFile(file, code, version, true, ts.ScriptKind.TSX);
    };
    const declarations = fileNames.filter((file) => file.endsWith('.d.ts'));
    return ts.createProgram([...declarations, ...codes.keys()], settings, host);
  };

  const programWith = (filePath: string, code: string): ts.Program => {
    if (codes.size === 0)
      for (const file of globSync('src/**/*.astro', { cwd: root })) read(join(root, file));
    if (program === undefined || codes.get(filePath) !== code) {
      codes.set(filePath, code);
      program = make();
    }
    return program;
  };

  return {
    ...typescript,
    parseForESLint: (code: string, options: ParserOptions) =>
      typescript.parseForESLint(code, {
        ...options,
        ...(options['project'] !== false && { programs: [programWith(options.filePath, code)] }),
      }),
  };
}
