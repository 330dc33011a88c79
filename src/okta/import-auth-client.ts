import type { SignInEngine } from '../settings/sign-in-config.js';

/** Fetches auth-js, as much of it as the engine needs: once, whichever part of the page asks first. */
export const importAuthClient = (engine: SignInEngine) =>
  engine === 'classic'
    ? import('./classic-engine-client.js')
    : import('./identity-engine-client.js');
