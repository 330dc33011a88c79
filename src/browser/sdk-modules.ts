import type { SignInEngine } from '../core/sign-in-config.js';
import { widgetChunk } from './widget-chunk.js';

// The parts that are fetched when they are needed, each named once, so that whoever asks first fetches it for all.

export const importAuthClient = (engine: SignInEngine) => (engine === 'classic' ? import('./classic-engine-client.js') : import('./identity-engine-client.js'));

export const importWidget = (engine: SignInEngine): Promise<unknown> => (engine === 'classic' ? import('@okta/okta-signin-widget/classic') : import('@okta/okta-signin-widget/oie'));

const prefetched = new Set<SignInEngine>();

/**
 * Fetches the widget ahead. Only its bytes, where that can be had: to run it takes longer than a request to Okta, and the first of
 * these can be on its way meanwhile.
 */
export function prefetchWidget(engine: SignInEngine, nonce: string): void {
  if (prefetched.has(engine)) return;
  prefetched.add(engine);
  const href = widgetChunk(engine);
  const link = document.createElement('link');
  if (href && link.relList.supports('modulepreload')) document.head.append(Object.assign(link, { rel: 'modulepreload', href, nonce }));
  else importWidget(engine).catch(() => undefined); // Whoever needs it asks again, and says so.
}
