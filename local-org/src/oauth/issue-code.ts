import type { Provider } from 'oidc-provider';
import type { SignIn } from '../idx/transaction.js';
import { GRANT_LIFETIME, type SignInRecord, type SignInRecords } from './sign-in-records.js';
import type { CodeGrant } from './token-form.js';

/** What a code is bound to. */
export interface CodeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Only a confidential client may do without. */
  readonly codeChallenge: string | undefined;
  readonly nonce: string | undefined;
}

/** Where codes and grants are kept. */
export interface IssueContext {
  readonly provider: Provider;
  readonly signIns: SignInRecords;
}

/**
 * Issues a code: a grant and an authorization code of oidc-provider, bound to what the app asked for.
 *
 * @param grant the grant that may redeem it
 * @param authTime when the user signed in, in seconds since the epoch
 */
export async function issueCode(
  context: IssueContext,
  grant: CodeGrant,
  request: CodeRequest,
  signIn: SignIn,
  authTime: number,
): Promise<string> {
  const { provider } = context;
  const { amr, userId } = signIn;
  const code = new provider.AuthorizationCode({
    accountId: userId,
    client: await clientOf(provider, request.clientId),
    grantId: await saveGrant(context, grant, request, signIn, authTime),
    gty: 'authorization_code',
    redirectUri: request.redirectUri,
    scope: request.scopes.join(' '),
    ...(request.codeChallenge === undefined
      ? {}
      : { codeChallenge: request.codeChallenge, codeChallengeMethod: 'S256' }),
    authTime,
    claims: {},
    ...(amr.length === 0 ? {} : { amr: [...amr] }),
    ...(signIn.level === undefined ? {} : { acr: signIn.level }),
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
  });
  return code.save();
}

/** Keeps what a user lets a client do. Everything issued under a grant ends with it. */
export async function saveGrant(
  { provider, signIns }: IssueContext,
  grant: SignInRecord['grant'],
  { clientId, scopes }: Pick<CodeRequest, 'clientId' | 'scopes'>,
  { userId, amr, idp, level }: SignIn,
  authTime: number,
): Promise<string> {
  const record = new provider.Grant({ accountId: userId, clientId });
  record.addOIDCScope(scopes.join(' '));
  const grantId = await record.save();
  signIns.set(grantId, { userId, amr, idp, level, authTime, grant }, GRANT_LIFETIME);
  return grantId;
}

/** oidc-provider's own view of a client. */
export async function clientOf(
  provider: Provider,
  clientId: string,
): Promise<NonNullable<Awaited<ReturnType<Provider['Client']['find']>>>> {
  const client = await provider.Client.find(clientId);
  if (!client) throw new Error(`no client "${clientId}"`);
  return client;
}
