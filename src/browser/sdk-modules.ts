import type { SignInEngine } from '../core/sign-in-config.js';

// The parts that are fetched when they are needed, each named once, so that whoever asks first fetches it for all.

export const importAuthClient = (engine: SignInEngine) => (engine === 'classic' ? import('./classic-engine-client.js') : import('./identity-engine-client.js'));

export const importWidget = (engine: SignInEngine): Promise<unknown> => (engine === 'classic' ? import('@okta/okta-signin-widget/classic') : import('@okta/okta-signin-widget/oie'));
