import type { SignInSettings } from './sign-in-settings.js';

/** Whether the page author wrote the same; objects and functions by identity. */
export function isSameSettings(a: SignInSettings, b: SignInSettings): boolean {
  return (Object.keys(b) as (keyof SignInSettings)[]).every((name) => a[name] === b[name]);
}
