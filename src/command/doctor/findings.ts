import { type CheckId, CHECKS } from './check-list.js';
import { clock } from './checks/clock.js';
import { discovery, metadata } from './checks/discovery.js';
import { engine } from './checks/engine.js';
import { firstScreen, passkeys, providers } from './checks/first-screen.js';
import { client, redirectUri, signIn } from './checks/interact.js';
import {
  interactionCodeApp,
  interactionCodeOrg,
  interactionCodePolicy,
} from './checks/interaction-code.js';
import { issuer } from './checks/issuer.js';
import { keys } from './checks/keys.js';
import { originTrusted } from './checks/origin-trusted.js';
import { page } from './checks/page.js';
import { speed } from './checks/speed.js';
import type { Finding, Verdict } from './finding.js';
import { harmlessText } from './harmless-text.js';
import type { Sight } from './sight.js';

const checks: Readonly<Record<CheckId, (sight: Sight) => Verdict>> = {
  page,
  issuer,
  discovery,
  metadata,
  keys,
  clock,
  engine,
  'origin-trusted': originTrusted,
  client,
  'redirect-uri': redirectUri,
  'interaction-code-org': interactionCodeOrg,
  'interaction-code-app': interactionCodeApp,
  'interaction-code-policy': interactionCodePolicy,
  'sign-in': signIn,
  'first-screen': firstScreen,
  providers,
  passkeys,
  speed,
};

/** What every check has to say of what was seen. */
export const findingsOf = (sight: Sight): readonly Finding[] =>
  (Object.keys(CHECKS) as CheckId[]).map((check) => {
    const { level, seen, hint } = checks[check](sight);
    // Parts of both are the org's words.
    return { check, level, seen: harmlessText(seen), hint: harmlessText(hint), ...CHECKS[check] };
  });
