/** Whether a level asks for a second factor: of everyone, or of those who have one. */
type SecondFactor = 'no' | 'if-possible' | 'yes';

/** Okta's predefined levels that this org knows (https://developer.okta.com/docs/guides/step-up-authentication/main/). */
const LEVELS: Readonly<Record<string, SecondFactor>> = {
  'urn:okta:loa:1fa:any': 'no',
  'urn:okta:loa:1fa:pwd': 'no',
  'urn:okta:loa:2fa:any': 'yes',
  'urn:okta:loa:2fa:any:ifpossible': 'if-possible',
};

export const TWO_FACTORS = 'urn:okta:loa:2fa:any';

/** The level that an app asks for (`acr_values`): the first that it names. @returns undefined where it asks for none, null where the org does not know it */
export function levelAskedFor(acrValues: string | undefined): string | null | undefined {
  const values = (acrValues ?? '').split(' ').filter(Boolean);
  if (values.length === 0) return undefined;
  return values.every((value) => Object.hasOwn(LEVELS, value)) ? values[0] : null;
}

/** What an app is told that asks for a level which the org does not know. */
export const UNKNOWN_LEVEL = "The 'acr_values' parameter has a value that is not supported.";

export const secondFactorOf = (level: string | undefined): SecondFactor =>
  (level !== undefined && LEVELS[level]) || 'no';

/** Whether who signed in so has done what the level asks for. @param amr RFC 8176's names @param hasFactor whether the user has a second factor */
export function isReached(
  level: string | undefined,
  amr: readonly string[],
  hasFactor: boolean,
): boolean {
  const factor = secondFactorOf(level);
  return factor === 'no' || amr.includes('mfa') || (factor === 'if-possible' && !hasFactor);
}
