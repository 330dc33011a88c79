import { readFileSync } from 'node:fs';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import v8ToIstanbul from 'v8-to-istanbul';

/**
 * @param {import('./read-scripts.mjs').Script} script
 * @returns {Promise<import('istanbul-lib-coverage').FileCoverageData>}
 */
export async function toFileCoverage({ file, source, sourceMap, functions }) {
  const originalSource = readFileSync(file, 'utf8');
  const converter = v8ToIstanbul(file, 0, {
    source,
    originalSource,
    sourceMap: {
      sourcemap: {
        ...sourceMap,
        sources: [file],
        sourceRoot: '',
        sourcesContent: [originalSource],
      },
    },
  });
  await converter.load();
  converter.applyCoverage(functions);
  const [data] = Object.values(converter.toIstanbul());
  if (!data) throw new Error(`No coverage came out for ${file}`);
  return { ...onlyLinesWithCode(data, sourceMap), path: file };
}

/**
 * The converter takes every line for a statement, types and comments too. Only those count that compiled to something.
 * @param {import('istanbul-lib-coverage').FileCoverageData} data
 * @param {import('./read-scripts.mjs').SourceMap} sourceMap
 */
function onlyLinesWithCode(data, sourceMap) {
  /** @type {Set<number | null>} */
  const lines = new Set();
  eachMapping(new TraceMap(sourceMap), ({ originalLine }) => lines.add(originalLine));
  const counted = Object.entries(data.statementMap).filter(([, { start }]) =>
    lines.has(start.line),
  );
  return {
    ...data,
    statementMap: Object.fromEntries(counted),
    s: Object.fromEntries(counted.map(([key]) => [key, data.s[key] ?? 0])),
  };
}
