import type { SignInConfig } from '../settings/sign-in-config.js';

/** By the name that it has in Okta's own folders, too. */
const WHOLE = 'css/okta-sign-in.min.css';

/** What of it an Identity Engine's page can show. The build makes it by the code of the bundled widget: another one may show more. */
const CUT = 'css/okta-sign-in.oie.min.css';

/**
 * The widget's style sheets that do for the form, the best first.
 *
 * @param assetsBase where they lie; a folder of Okta's own, or a copy of an earlier release's, has the whole one alone
 */
export const styleSheetsOf = (
  { source, engine }: Pick<SignInConfig, 'source' | 'engine'>,
  assetsBase: string,
): readonly string[] =>
  (source.kind === 'bundled' && engine === 'oie' ? [CUT, WHOLE] : [WHOLE]).map(
    (sheet) => assetsBase + sheet,
  );
