/**
 * The widget's container. The widget looks its own node up in the document and renders nothing inside a shadow tree, so the
 * container is a light-DOM child: of the element, or, where that stands in other components' shadow trees, of the outermost
 * of them, forwarded through a slot at each level.
 */
export class WidgetSlot {
  readonly #host: HTMLElement;
  readonly #observer = new MutationObserver(() => {
    this.#putBack();
  });
  readonly #container = document.createElement('div');
  /** Each host, from the element outwards, with the child that it carries for us. */
  #places: (readonly [host: Element, child: HTMLElement])[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#container.toggleAttribute('data-okta-sign-in-widget', true);
  }

  /** The container, in its place. */
  open(): HTMLElement {
    this.close();
    const hosts = hostsAround(this.#host);
    const name = `okta-sign-in-widget-${crypto.randomUUID()}`;
    this.#places = hosts.map((host, level) => {
      const child =
        level === hosts.length - 1
          ? this.#container
          : Object.assign(document.createElement('slot'), { name });
      child.slot = level === 0 ? 'widget' : name;
      return [host, child];
    });
    for (const [host] of this.#places) dropStale(host);
    this.#putBack();
    for (const [host] of this.#places) this.#observer.observe(host, { childList: true });
    return this.#container;
  }

  close(): void {
    this.#observer.disconnect();
    for (const [, child] of this.#places) child.remove();
    this.#places = [];
  }

  /** A framework that redraws the element's children does not know ours; the form in use must not vanish with them. */
  #putBack(): void {
    for (const [host, child] of this.#places) if (child.parentNode !== host) host.append(child);
  }
}

function hostsAround(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [element, ...hostsAround(root.host)] : [element];
}

/** A cloned element, or a page kept by a router's cache, brings a dead copy of a container along. */
function dropStale(host: Element): void {
  for (const child of host.querySelectorAll(':scope > [data-okta-sign-in-widget]')) child.remove();
}
