const MAIN = 'main, [role="main"]';

/**
 * Makes a group of the widget's root where the page has a `main` of its own.
 *
 * Upstream: @okta/okta-signin-widget v1/views/shared/AuthContainer `tagName`, 7.49.0
 * Why: the widget's root is a `main` element, and there is one such landmark a page (WAI-ARIA 1.2, `main`).
 * Can go when: the widget's root is no landmark, or the page says which.
 */
export function keepOneMain(container: Element): void {
  if (hasOtherMain(container))
    container.querySelector('#okta-sign-in')?.setAttribute('role', 'group');
}

/** Whether the page has a `main` beside what `container` holds, or around it. */
function hasOtherMain(container: Element): boolean {
  return (
    [...document.querySelectorAll(MAIN)].some((main) => !container.contains(main)) ||
    isInside(container, MAIN)
  );
}

/** As it is drawn: through slots and shadow roots. */
function isInside(element: Element, selector: string): boolean {
  const root = element.getRootNode();
  const around =
    element.assignedSlot ??
    element.parentElement ??
    (root instanceof ShadowRoot ? root.host : null);
  return around !== null && (around.matches(selector) || isInside(around, selector));
}
