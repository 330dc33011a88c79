import type { SignInFlow } from '../settings/sign-in-config.js';

/** The flow with which each element has shown a form. */
const begun = new WeakMap<HTMLElement, SignInFlow>();

/** Only the first form of an element begins with its `flow`; after a sign-out, a failure or "Back to sign in" it is the sign-in form that is wanted. */
export const firstFlow = (host: HTMLElement, flow: SignInFlow | null): SignInFlow | null =>
  flow !== null && begun.get(host) === flow ? null : flow;

export function rememberFlow(host: HTMLElement, flow: SignInFlow | null): void {
  if (flow !== null) begun.set(host, flow);
}
