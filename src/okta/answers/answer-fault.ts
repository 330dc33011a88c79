import { idxFault } from './idx-fault.js';
import { isLifetime, isMembers, isVisible, type Members } from './shape.js';

type Check = (answer: Members) => string | null;

/** The answers that are used at once and not kept, by the end of their path. */
const CHECKS: readonly (readonly [name: string, path: RegExp, check: Check])[] = [
  ['/v1/token', /\/v1\/token$/, tokenFault],
  [
    '/v1/interact',
    /\/v1\/interact$/,
    ({ interaction_handle: handle }) =>
      isVisible(handle) ? null : 'its `interaction_handle` is no text',
  ],
  [
    '/v1/userinfo',
    /\/v1\/userinfo$/,
    ({ sub }) => (typeof sub === 'string' && sub ? null : 'its `sub` is no text'),
  ],
  ['/idp/idx', /\/idp\/idx\//, idxFault],
];

/** What is wrong with the body of an answer from `url`; null where nothing is, and where nothing is known of it. */
export function answerFault(url: string, body: string): string | null {
  const found = CHECKS.find(([, path]) => path.test(new URL(url).pathname));
  if (!found) return null;
  const [name, , check] = found;
  const answer = parsed(body);
  const fault = isMembers(answer) ? check(answer) : 'it is no JSON object';
  return fault && `\`${name}\`: ${fault}.`;
}

/** RFC 6749 §5.1, OpenID Connect Core §3.1.3.3. */
function tokenFault({
  access_token: access,
  token_type: type,
  expires_in: life,
  id_token: id,
  refresh_token: refresh,
  scope,
}: Members): string | null {
  if (!isVisible(access)) return 'its `access_token` is no token';
  if (typeof type !== 'string') return 'its `token_type` is no text';
  if (!isLifetime(life)) return 'its `expires_in` is no number of seconds';
  if (id !== undefined && !isVisible(id)) return 'its `id_token` is no token';
  if (refresh !== undefined && !isVisible(refresh)) return 'its `refresh_token` is no token';
  return scope === undefined || typeof scope === 'string' ? null : 'its `scope` is no text';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
