/** What a new password must be like; the names are Okta's. */
export interface PasswordPolicy {
  /** Default 8. */
  minLength: number;
  /** Default 1. */
  minLowerCase: number;
  /** Default 1. */
  minUpperCase: number;
  /** Digits. Default 1. */
  minNumber: number;
  /** Default 0. */
  minSymbol: number;
  /** No part of the user name, of four letters or more. Default true. */
  excludeUsername: boolean;
  /** How many of the last passwords must not come back. Default 4. */
  historyCount: number;
}

export const DEFAULT_PASSWORD_POLICY: PasswordPolicy = {
  minLength: 8,
  minLowerCase: 1,
  minUpperCase: 1,
  minNumber: 1,
  minSymbol: 0,
  excludeUsername: true,
  historyCount: 4,
};

/**
 * What is required, in Okta's words, if a password falls short of it; else `undefined`.
 *
 * @param previous the user's passwords so far, the newest last
 */
export function passwordProblem(
  policy: PasswordPolicy,
  login: string,
  password: string,
  previous: readonly string[] = [],
): string | undefined {
  const count = (kind: RegExp): number => password.match(kind)?.length ?? 0;
  const met =
    password.length >= policy.minLength &&
    count(/\p{Ll}/gu) >= policy.minLowerCase &&
    count(/\p{Lu}/gu) >= policy.minUpperCase &&
    count(/\d/g) >= policy.minNumber &&
    count(/[^\p{L}\d\s]/gu) >= policy.minSymbol &&
    !(policy.excludeUsername && containsPartOf(login, password)) &&
    !(policy.historyCount > 0 && previous.slice(-policy.historyCount).includes(password));
  return met ? undefined : inWords(policy);
}

function containsPartOf(login: string, password: string): boolean {
  return login
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .some((part) => part.length >= 4 && password.toLowerCase().includes(part));
}

function inWords(policy: PasswordPolicy): string {
  const {
    minLength,
    minLowerCase,
    minUpperCase,
    minNumber,
    minSymbol,
    excludeUsername,
    historyCount,
  } = policy;
  const parts = [
    `at least ${minLength} characters`,
    ...(minLowerCase > 0 ? ['a lowercase letter'] : []),
    ...(minUpperCase > 0 ? ['an uppercase letter'] : []),
    ...(minNumber > 0 ? ['a number'] : []),
    ...(minSymbol > 0 ? ['a symbol'] : []),
    ...(excludeUsername ? ['no parts of your username'] : []),
  ];
  const history =
    historyCount > 0 ? ` Your password cannot be any of your last ${historyCount} passwords.` : '';
  return `Password requirements: ${parts.join(', ')}.${history}`;
}
