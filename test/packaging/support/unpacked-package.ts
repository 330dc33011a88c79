// The package as npm would publish it, in the node_modules of a project that has its dependencies and nothing else of ours.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/root.mjs';

export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly customElements: string;
  readonly html: { readonly customData: string };
  readonly 'web-types': string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

export interface UnpackedPackage {
  /** The project's folder. */
  readonly project: string;
  /** The package's folder, in the project's node_modules. */
  readonly folder: string;
  readonly manifest: Manifest;
  remove(): void;
}

/**
 * Needs `npm run build` to have run.
 *
 * @param further packages of this repository that the project has as well
 */
export function unpackPackage(further: readonly string[] = []): UnpackedPackage {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'consumer-')));
  // npm is a script on Windows, which only a shell starts; npm itself says where its JavaScript is.
  const npm = process.env.npm_execpath;
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', project];
  if (npm) execFileSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'pipe' });
  else execFileSync('npm', args, { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });
  const tarball = readdirSync(project).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no tarball');

  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const folder = join(project, 'node_modules', manifest.name);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: project });
  for (const name of [...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }), ...further]) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
  return {
    project,
    folder,
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest,
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}
