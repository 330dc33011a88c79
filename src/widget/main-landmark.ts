const MAIN = 'main, [role="main"]';

/** Whether the page has a `main` beside what `container` holds, or around it: there is one a page (WAI-ARIA 1.2, `main`). */
export function hasOtherMain(container: Element): boolean {
  return [...document.querySelectorAll(MAIN)].some((main) => !container.contains(main)) || isInside(container, MAIN);
}

/** As it is drawn: through slots and shadow roots. */
function isInside(element: Element, selector: string): boolean {
  const root = element.getRootNode();
  const around = element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return around !== null && (around.matches(selector) || isInside(around, selector));
}
