// Installs browsers, or brings them up to date, where that is possible without asking: on Debian, as root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { needs } from './needs.mjs';

export function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** @param {readonly import('./needs.mjs').Engine[]} engines */
export function installOnDebian(engines) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt may be at work, as on a machine that has just been started.
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0;
  // The lists are absent in a container's image, and in one that has been kept for months they name browsers that are too old.
  if (!apt('update'))
    console.error(
      'The package lists could not be refreshed: see above. Installing what the old ones name.',
    );
  // One by one: a package that this distribution doesn't have would keep the others from being installed.
  for (const engine of engines)
    apt('install', '-y', '--no-install-recommends', ...needs[engine].debianPackages);
}
