/** The language of the page where `element` stands: the nearest `lang` attribute, out of shadow trees too. Empty where the page does not say. */
export function pageLanguage(element: Element): string {
  const nearest = element.closest<HTMLElement>('[lang]');
  if (nearest) return nearest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? pageLanguage(root.host) : '';
}

/** Calls `listener` when a `lang` attribute of the page changes, until the observer is disconnected. */
export function watchPageLanguage(element: Element, listener: () => void): MutationObserver {
  const observer = new MutationObserver(listener);
  let root = element.getRootNode();
  for (;;) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    if (!(root instanceof ShadowRoot)) return observer;
    root = root.host.getRootNode();
  }
}
