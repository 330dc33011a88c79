import { tagsDiffer } from '../errors/clashing-setting-errors.js';
import type { SignInConfig } from './sign-in-config.js';

/** What the tokens of an app are asked for, kept and checked by: two tags of a page with the same app can't have it both ways. */
const SHARED: readonly (readonly [setting: string, of: (config: SignInConfig) => unknown])[] = [
  ['engine', ({ engine }) => engine],
  ['config.authParams.dpop', ({ oauth }) => oauth.dpop],
  ['config.authParams.responseType', ({ oauth }) => oauth.responseType?.join(' ')],
  ['config.authParams.maxClockSkew', ({ oauth }) => oauth.maxClockSkew],
];

/** @throws {SignInError} `configuration` where `config` contradicts that of another tag, which goes on as it is */
export function refuseContradicting(config: SignInConfig, others: Iterable<SignInConfig>): void {
  for (const other of others) {
    const [setting] = SHARED.find(([, of]) => of(config) !== of(other)) ?? [];
    if (setting === undefined) continue;
    throw tagsDiffer(setting);
  }
}
