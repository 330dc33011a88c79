export interface SentForms {
  /** What was sent, in order. */
  readonly forms: readonly URLSearchParams[];
  readonly stop: () => void;
}

/** Keeps the forms that the page sends to paths with this end, from now on: the org's own log hides what they hold. */
export function sentForms(end: string): SentForms {
  const { fetch: original } = globalThis;
  const forms: URLSearchParams[] = [];
  globalThis.fetch = (target, init) => {
    const { pathname } = new URL(target instanceof Request ? target.url : target, location.href);
    if (
      pathname.endsWith(end) &&
      (typeof init?.body === 'string' || init?.body instanceof URLSearchParams)
    )
      forms.push(new URLSearchParams(init.body));
    return original(target, init);
  };
  return { forms, stop: () => void (globalThis.fetch = original) };
}
