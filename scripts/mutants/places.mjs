// Finds the code that a defect is put into by the name of its function: neither a move to another file nor a formatter loses it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { root } from '../root.mjs';

/** @typedef {{ file: string, start: number, end: number }} Place */

/** Where the sources are. */
export const sourceFolders = ['src', 'local-org/src'];

/** @type {Map<string, Place[]> | undefined} */
let known;

/**
 * The places of a name: `function`, `constant` or `Class.member`; where several files have it, `file/function` without `.ts`.
 * @param {string} name @returns {readonly Place[]}
 */
export function placesOf(name) {
  known ??= readPlaces();
  return known.get(name) ?? [];
}

function readPlaces() {
  /** @type {Map<string, Place[]>} */
  const places = new Map();
  for (const file of sourceFolders.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(
      file,
      readFileSync(root + file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const [name, node] of source.statements.flatMap(declarationsIn)) {
      const place = { file, start: node.getStart(source), end: node.end };
      for (const key of [name, `${basename(file, '.ts')}/${name}`])
        places.set(key, [...(places.get(key) ?? []), place]);
    }
  }
  return places;
}

/** @param {string} folder */
function sourcesIn(folder) {
  const files = readdirSync(root + folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

/** @param {ts.Statement} statement @returns {[name: string, node: ts.Node][]} */
function declarationsIn(statement) {
  if (ts.isFunctionDeclaration(statement)) return [[statement.name?.text ?? 'default', statement]];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => [name.getText(), statement]);
  if (!ts.isClassDeclaration(statement)) return [];
  const className = statement.name?.text ?? 'default';
  return statement.members.map((member) => {
    const name = ts.isConstructorDeclaration(member)
      ? 'constructor'
      : (member.name?.getText() ?? 'static');
    return [`${className}.${name}`, member];
  });
}
