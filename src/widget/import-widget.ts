import type { SignInEngine } from '../settings/sign-in-config.js';
import { widgetChunk } from './widget-chunk.js';

/** A bundler gets the Identity Engine's in two parts, which the build has made; with the condition `okta-whole-widget` it gets Okta's own package. */
export const importWidget = (engine: SignInEngine): Promise<unknown> =>
  engine === 'classic' ? import('@okta/okta-signin-widget/classic') : import('#oie-widget');

const prefetched = new Set<SignInEngine>();

/** Fetches the widget ahead. Only its bytes, where that can be had: running it takes longer than a request to Okta, which can be sent first. */
export function prefetchWidget(engine: SignInEngine, nonce: string): void {
  if (prefetched.has(engine)) return;
  prefetched.add(engine);
  const href = widgetChunk(engine);
  const link = document.createElement('link');
  if (href && link.relList.supports('modulepreload'))
    document.head.append(Object.assign(link, { rel: 'modulepreload', href, nonce }));
  else importWidget(engine).catch(() => undefined); // The form asks again, and says so.
}
