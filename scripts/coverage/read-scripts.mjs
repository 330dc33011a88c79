// V8's coverage as the browser tests and Node leave it, merged for each script before anything is made of it: V8 leaves out
// a block that ran as often as the one around it, so reports of single runs can't be merged any more.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import { root } from '../root.mjs';

/** @typedef {import('@bcoe/v8-coverage').FunctionCov} FunctionCov */
/** @typedef {import('@jridgewell/trace-mapping').EncodedSourceMap} SourceMap */
/** @typedef {{ file: string, source: string, sourceMap: SourceMap, functions: FunctionCov[] }} Script */
/** @typedef {{ url: string, source: string, functions: FunctionCov[] }} BrowserScript */
/**
 * @typedef {object} NodeCoverage
 * @property {{ url: string, functions: FunctionCov[] }[]} result
 * @property {Record<string, { lineLengths: number[], data: SourceMap | null }>} [source-map-cache]
 */

/** @param {string} folder what test/support/wtr/raw-coverage.ts wrote */
export function readBrowserScripts(folder) {
  const scripts = readAll(folder).flatMap((content) => /** @type {BrowserScript[]} */ (content));
  return merge(
    scripts.map(({ url, source, functions }) => ({
      file: fileURLToPath(url),
      source,
      sourceMap: inlineSourceMap(source),
      functions,
    })),
  );
}

/** @param {string[]} folders what Node wrote into NODE_V8_COVERAGE */
export function readNodeScripts(folders) {
  const reports = folders.flatMap(readAll).map((content) => /** @type {NodeCoverage} */ (content));
  return merge(
    reports.flatMap((report) =>
      report.result.flatMap(({ url, functions }) => nodeScript(report, url, functions)),
    ),
  );
}

/** @param {NodeCoverage} report @param {string} url @param {FunctionCov[]} functions @returns {Script[]} */
function nodeScript(report, url, functions) {
  const compiled = report['source-map-cache']?.[url];
  if (!url.startsWith('file:') || !compiled?.data) return [];
  const file = fileURLToPath(url.replace(/[?#].*$/, ''));
  if (!['src', 'local-org/src'].some((folder) => file.startsWith(`${root}${folder}/`))) return [];
  // Node keeps the lengths of the compiled lines and not the lines; nothing but offsets is looked up in them.
  const source = compiled.lineLengths.map((length) => ' '.repeat(length)).join('\n');
  return [{ file, source, sourceMap: compiled.data, functions }];
}

/** @param {Script[]} scripts @returns {Script[]} */
function merge(scripts) {
  /** @type {Map<string, Script[]>} */
  const runs = new Map();
  for (const script of scripts) {
    const key = `${script.file}\n${script.source}`;
    runs.set(key, [...(runs.get(key) ?? []), script]);
  }
  return [...runs.values()].flatMap((same) => {
    const [first] = same;
    const merged = mergeScriptCovs(
      same.map(({ file, functions }) => ({ scriptId: '0', url: file, functions })),
    );
    return first && merged ? [{ ...first, functions: merged.functions }] : [];
  });
}

/** @param {string} source @returns {SourceMap} */
function inlineSourceMap(source) {
  const encoded = /\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/.exec(
    source,
  )?.[1];
  if (encoded === undefined) throw new Error('A script of src came without its source map');
  return /** @type {SourceMap} */ (JSON.parse(Buffer.from(encoded, 'base64').toString()));
}

/** @param {string} folder @returns {unknown[]} */
function readAll(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map(
    (file) => /** @type {unknown} */ (JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
  );
}
