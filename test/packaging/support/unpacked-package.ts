// The packages as npm would publish them, in the node_modules of a project that has their dependencies and nothing else of ours.
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/root.mjs';

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<
    Record<string, string | { readonly types: string; readonly default: string }>
  >;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export interface ElementManifest extends Manifest {
  readonly 'bin': Readonly<Record<string, string>>;
  readonly 'customElements': string;
  readonly 'html': { readonly customData: string };
  readonly 'web-types': string;
}

export interface LocalOrgManifest extends Manifest {
  readonly bin: Readonly<Record<string, string>>;
}

/** A package in a project's node_modules. */
export interface Unpacked<M extends Manifest = Manifest> {
  readonly folder: string;
  readonly manifest: M;
}

export interface UnpackedPackage<M extends Manifest = Manifest> extends Unpacked<M> {
  /** The project's folder. */
  readonly project: string;
  remove(): void;
}

/**
 * The element. Needs `npm run build` to have run.
 *
 * @param further packages of this repository's node_modules that the project has as well
 */
export function unpackPackage(further: readonly string[] = []): UnpackedPackage<ElementManifest> {
  return projectWith('.', further);
}

/** The local org, without the element. Needs `npm run build` to have run. */
export function unpackLocalOrg(further: readonly string[] = []): UnpackedPackage<LocalOrgManifest> {
  return projectWith('local-org', further);
}

/** The local org beside the element. */
export function addLocalOrg({ project }: UnpackedPackage): Unpacked<LocalOrgManifest> {
  return unpackInto(project, 'local-org');
}

function projectWith<M extends Manifest>(
  packageFolder: string,
  further: readonly string[],
): UnpackedPackage<M> {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'consumer-')));
  const unpacked = unpackInto<M>(project, packageFolder);
  linkPackages(project, further);
  return { project, ...unpacked, remove: () => rmSync(project, { recursive: true, force: true }) };
}

function unpackInto<M extends Manifest>(project: string, packageFolder: string): Unpacked<M> {
  const from = join(root, packageFolder);
  const aside = mkdtempSync(join(project, 'packed-'));
  // npm is a script on Windows, which only a shell starts; npm itself says where its JavaScript is.
  const npm = process.env.npm_execpath;
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', aside];
  if (npm) execFileSync(process.execPath, [npm, ...args], { cwd: from, stdio: 'pipe' });
  else execFileSync('npm', args, { cwd: from, stdio: 'pipe', shell: process.platform === 'win32' });
  const [tarball] = readdirSync(aside);
  if (tarball === undefined) throw new Error('npm pack wrote no tarball');

  const { name } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Manifest;
  const folder = join(project, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: aside });
  rmSync(aside, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as M;
  linkPackages(project, Object.keys(manifest.dependencies));
  return { folder, manifest };
}

function linkPackages(project: string, names: readonly string[]): void {
  for (const name of names) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
}
