import { parseArgs } from 'node:util';
import { SignInError } from '../../errors/sign-in-error.js';
import { missing, notA } from '../../errors/setting-errors.js';
import { clientIdOf } from '../../settings/client-settings.js';
import { isGiven, registeredUri } from '../../settings/setting.js';

/** What the doctor is asked to look at. */
export interface DoctorOptions {
  /** As it was written: whether it is right is the first thing to look at. */
  readonly issuer: string;
  readonly clientId: string;
  readonly origin: string;
  readonly redirectUri: string;
  readonly json: boolean;
}

export type ReadOptions =
  | { readonly kind: 'options'; readonly options: DoctorOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly complaint: string };

/** Reads the command line. */
export function readOptions(args: readonly string[]): ReadOptions {
  try {
    const { values } = parse(args);
    if (values.help) return { kind: 'help' };
    if (!isGiven(values.issuer)) throw missing('issuer', '--issuer');
    const origin = originOf(values.origin);
    const redirect = named('--redirect-uri', () =>
      registeredUri('--redirect-uri', values['redirect-uri'], new URL(origin)),
    );
    const clientId = named('--client-id', () => clientIdOf(values['client-id']));
    return {
      kind: 'options',
      options: {
        issuer: values.issuer.trim(),
        clientId,
        origin,
        // As the element has it on the start page, where the tag says nothing.
        redirectUri: redirect ?? `${origin}/`,
        json: values.json ?? false,
      },
    };
  } catch (error) {
    return { kind: 'wrong', complaint: complaintOf(error) };
  }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: true,
    options: {
      'issuer': { type: 'string' },
      'client-id': { type: 'string' },
      'origin': { type: 'string' },
      'redirect-uri': { type: 'string' },
      'json': { type: 'boolean' },
      'help': { type: 'boolean', short: 'h' },
    },
  });

function originOf(value: string | undefined): string {
  if (!isGiven(value)) throw missing('origin', '--origin');
  const text = value.trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw notA('origin', '--origin', text);
  return url.origin;
}

/** The settings' own checks, whose hints know the attribute and not the option. */
function named<T>(option: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const complaint = complaintOf(error);
    throw new TypeError(complaint.includes(option) ? complaint : `${option}: ${complaint}`, {
      cause: error,
    });
  }
}

function complaintOf(error: unknown): string {
  if (error instanceof SignInError) return error.hint;
  return error instanceof Error ? error.message : String(error);
}
