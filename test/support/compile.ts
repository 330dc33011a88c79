// Compiles pieces of code as a strict app would, against the sources of this package.
import ts from 'typescript';
import { root } from '../../scripts/root.mjs';

export interface Piece {
  /** Where it stands, for what is said about it. */
  readonly at: string;
  readonly language: string;
  readonly text: string;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node', 'vite/client'],
  strict: true,
  allowJs: true,
  checkJs: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  skipLibCheck: true,
  noEmit: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'react',
  paths: {
    'okta-sign-in-element': [`${root}src/index.ts`],
    ...Object.fromEntries(
      ['define', 'react', 'session', 'svelte', 'vite', 'vue'].map((entry) => [
        `okta-sign-in-element/${entry}`,
        [`${root}src/${entry}.ts`],
      ]),
    ),
    'okta-local-org': [`${root}local-org/src/index.ts`],
    'okta-local-org/vite': [`${root}local-org/src/vite-plugin.ts`],
  },
};

const POSSIBLY_NULL = 18047;

/** What TypeScript says about each; a piece that is the file `e2e/org.ts` can be imported by the others as `./org.js`. */
export function complaintsAbout(pieces: readonly Piece[]): string[] {
  const files = new Map(
    pieces.map((piece, index) => [`${root}.cache/snippets/${fileName(piece, index)}`, piece]),
  );
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name)?.text ?? readFile(name);
  host.getSourceFile = (name, ...others) => {
    const piece = files.get(name);
    // Each is a module, so that their names don't meet.
    return piece
      ? ts.createSourceFile(name, `${piece.text}\nexport {};`, others[0])
      : getSourceFile(name, ...others);
  };
  // It knows of no folder that is not there.
  delete host.directoryExists;
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return [...files].flatMap(([name, { at, language }]) => {
    const source = program.getSourceFile(name);
    const said = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    // In plain JavaScript there is no way to say that a tag is there.
    const meant = language === 'js' ? said.filter(({ code }) => code !== POSSIBLY_NULL) : said;
    return meant.map(
      ({ messageText }) => `${at}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}

function fileName({ language, text }: Piece, index: number): string {
  const named = /^\/\/ (?:e2e\/)?(?<name>[\w.-]+\.ts)\n/.exec(text)?.groups?.['name'];
  return named ?? `piece-${index}.${language}`;
}
