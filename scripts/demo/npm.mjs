import { spawnSync } from 'node:child_process';

/** Runs npm to its end. @param {string} folder @param {readonly string[]} args @param {Record<string, string>} [env] */
export function runNpm(folder, args, env = {}) {
  const { command, args: all, shell } = npmCommand(args);
  const { status } = spawnSync(command, all, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}: see above`);
}

/** npm is a script on Windows, which only a shell starts; npm itself says where its JavaScript is. @param {readonly string[]} args */
export function npmCommand(args) {
  const npm = process.env.npm_execpath;
  return npm
    ? { command: process.execPath, args: [npm, ...args], shell: false }
    : { command: 'npm', args: [...args], shell: process.platform === 'win32' };
}
