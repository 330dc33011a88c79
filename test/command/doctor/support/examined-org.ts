import type { TestContext } from 'node:test';
import {
  DEMO_CLIENT_ID,
  type LocalOrg,
  type LocalOrgOptions,
  startLocalOrg,
} from '../../../../local-org/src/index.js';
import type { CheckId } from '../../../../src/command/doctor/check-list.js';
import { doctor } from '../../../../src/command/doctor/doctor.js';
import type { Finding, Level } from '../../../../src/command/doctor/finding.js';

export const ORIGIN = 'http://localhost:5173';

/** Options of the command that are not the demo app's. */
export interface Call {
  readonly 'issuer'?: string;
  readonly 'client-id'?: string;
  readonly 'origin'?: string;
  readonly 'redirect-uri'?: string;
}

/** Starts an org that ends with the test. */
export async function orgFor(t: object, options: LocalOrgOptions = {}): Promise<LocalOrg> {
  const org = await startLocalOrg(options);
  (t as TestContext).after(() => org.close());
  return org;
}

export const argsFor = ({ issuer }: Pick<LocalOrg, 'issuer'>, call: Call = {}): readonly string[] =>
  Object.entries({ issuer, 'client-id': DEMO_CLIENT_ID, 'origin': ORIGIN, ...call }).flatMap(
    ([name, value]) => [`--${name}`, value],
  );

/** What the doctor finds, and how it ends. */
export async function examine(org: LocalOrg, call: Call = {}, timeLimit?: number) {
  const { out = '', exitCode } = await doctor([...argsFor(org, call), '--json'], timeLimit);
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  const of = (check: CheckId): Finding => findings.find((finding) => finding.check === check)!;
  const at = (level: Level): readonly CheckId[] =>
    findings.filter((finding) => finding.level === level).map(({ check }) => check);
  return { findings, of, at, exitCode, out };
}
