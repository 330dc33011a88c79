import { discoveryFault } from './discovery-fault.js';
import { keysFault } from './keys-fault.js';
import { membersOf } from './shape.js';

const DISCOVERY = '/.well-known/openid-configuration';

/** As long as auth-js keeps an answer (constants `DEFAULT_CACHE_DURATION`, 7.14.5). */
const LIFETIME_SECONDS = 86_400;

/** What is wrong with an answer that auth-js is to keep: an issuer's metadata, or its keys. Null where nothing is. */
export function keptAnswerFault(url: string, answer: unknown): string | null {
  const fault = url.endsWith(DISCOVERY)
    ? discoveryFault(answer, url.slice(0, -DISCOVERY.length))
    : keysFault(answer);
  return fault && `${url.endsWith(DISCOVERY) ? `\`${DISCOVERY}\`` : '`/v1/keys`'}: ${fault}.`;
}

/** Whether an answer that was kept may be used: it is what it should be, and not kept for longer than auth-js keeps one. */
export function mayBeUsed(url: string, entry: unknown, now: number): boolean {
  const { expiresAt, response } = membersOf(entry);
  return (
    typeof expiresAt === 'number' &&
    expiresAt <= now / 1000 + LIFETIME_SECONDS &&
    keptAnswerFault(url, response) === null
  );
}
