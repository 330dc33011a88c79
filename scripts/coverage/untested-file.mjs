// A source that no test loaded counts with all its lines that compile to something; one that holds only types has none.
import { readFileSync } from 'node:fs';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import ts from 'typescript';

/** @param {string} file @returns {import('istanbul-lib-coverage').FileCoverageData[]} none, where there is nothing to cover */
export function neverLoaded(file) {
  const statements = linesWithCode(file).map((line) => ({
    start: { line, column: 0 },
    end: { line, column: 1 },
  }));
  if (statements.length === 0) return [];
  return [
    {
      path: file,
      statementMap: Object.fromEntries(statements.entries()),
      s: Object.fromEntries(statements.map((_, index) => [index, 0])),
      fnMap: {},
      f: {},
      branchMap: {},
      b: {},
    },
  ];
}

/** @param {string} file */
function linesWithCode(file) {
  const { sourceMapText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
      sourceMap: true,
    },
  });
  /** @type {Set<number>} */
  const lines = new Set();
  eachMapping(new TraceMap(sourceMapText ?? ''), ({ originalLine }) => {
    if (originalLine !== null) lines.add(originalLine);
  });
  return [...lines];
}
