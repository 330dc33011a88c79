import { assembleOrg } from '../../src/assemble-org.js';
import type { Callers } from '../../src/http/callers.js';
import { signingKeys } from '../../src/oauth/signing-keys.js';
import { resolveSettings } from '../../src/settings.js';

export interface RouteSample {
  readonly method: string;
  readonly path: string;
  readonly callers: Callers;
}

/** A path for each route whose path is an expression. */
const SAMPLES = [
  '/idp/idx/identify',
  '/api/v1/authn/factors/emf1/verify',
  '/home/oidc_client/0oalocaldemo/aln1',
  '/home/app_name/0oa1/aln1',
  '/app/app_name/exk1/sso/saml',
  '/sso/idps/0oalocalfacebook',
  '/idp-double/0oalocalfacebook/authorize',
  '/email/verify/secret',
];

/** Every route that an org has, as its own router lists them, with a path that it answers. A route without a sample is a test that fails. */
export async function everyRoute(): Promise<readonly RouteSample[]> {
  const { front } = assembleOrg({
    url: 'http://localhost:1',
    settings: resolveSettings(),
    keys: await signingKeys(),
    stop: () => Promise.resolve(),
  });
  return front.routes.map(({ method, path, callers }) => {
    const sample = typeof path === 'string' ? path : SAMPLES.find((one) => path.test(one));
    if (sample === undefined) throw new Error(`Add a path to SAMPLES that ${String(path)} matches`);
    return { method, path: sample, callers };
  });
}
