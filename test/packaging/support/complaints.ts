// What TypeScript says about a file of a project that has the packed package.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../../scripts/root.mjs';
import type { UnpackedPackage } from './unpacked-package.js';

export type Resolution = 'bundler' | 'nodenext';

export interface ConsumerOptions {
  readonly resolution?: Resolution;
  /** Whose JSX the file is in, such as `react`. */
  readonly jsx?: string;
}

/** What is wrong with the consumer, and with the package's own declarations; those of others are not ours to mend. */
export function complaints(
  unpacked: UnpackedPackage,
  code: string,
  options: ConsumerOptions = {},
): string[] {
  return complaintsAboutEach(unpacked, { consumer: code }, options).consumer;
}

/** The same of several consumers, by their names: much faster than one after the other. */
export function complaintsAboutEach<Name extends string>(
  unpacked: UnpackedPackage,
  codes: Readonly<Record<Name, string>>,
  { resolution = 'bundler', jsx }: ConsumerOptions = {},
): Record<Name, string[]> {
  const fileOf = (name: string) =>
    join(unpacked.project, `${name}${jsx === undefined ? '.mts' : '.tsx'}`);
  const names = Object.keys(codes) as Name[];
  for (const name of names) writeFileSync(fileOf(name), codes[name]);
  const program = ts.createProgram(names.map(fileOf), {
    ...(resolution === 'bundler'
      ? { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }
      : { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }),
    ...(jsx !== undefined && {
      jsx: jsx === 'solid-js' ? ts.JsxEmit.Preserve : ts.JsxEmit.ReactJSX,
      jsxImportSource: jsx,
    }),
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  });
  const complaintsIn = (source: ts.SourceFile) =>
    [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) =>
        `${source.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  const packed = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(unpacked.folder));
  assert.ok(packed.length > 2, 'the declarations are found');
  const common = [
    ...program
      .getOptionsDiagnostics()
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ...packed.flatMap(complaintsIn),
  ];
  const complaintsOf = (name: Name) => {
    const source = program.getSourceFile(fileOf(name));
    return [...common, ...(source ? complaintsIn(source) : ['was not read'])];
  };
  return Object.fromEntries(names.map((name) => [name, complaintsOf(name)])) as Record<
    Name,
    string[]
  >;
}
