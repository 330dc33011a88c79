import type { SignInEngine } from '../settings/sign-in-config.js';

/** Where the widget's module lies, where that is known: the build of `dist/cdn/okta-sign-in.js` fills it in; a bundler's output has names of its own. */
export const widgetChunk = (_engine: SignInEngine): string | null => null;
