/** The widget's container: a light-DOM child of the element, since the widget renders nothing inside a shadow tree. */
export class WidgetSlot {
  readonly #host: HTMLElement;
  readonly #observer = new MutationObserver(() => this.#putBack());
  #container: HTMLElement | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** The container, in its place. */
  open(): HTMLElement {
    this.#dropStale();
    this.#container ??= Object.assign(document.createElement('div'), { slot: 'widget' });
    this.#container.toggleAttribute('data-okta-sign-in-widget', true);
    this.#host.append(this.#container);
    this.#observer.observe(this.#host, { childList: true });
    return this.#container;
  }

  close(): void {
    this.#observer.disconnect();
    this.#container?.remove();
  }

  /** A framework that redraws the element's children does not know ours; the form in use must not vanish with them. */
  #putBack(): void {
    if (this.#container && this.#container.parentNode !== this.#host) this.#host.append(this.#container);
  }

  /** A cloned element, or a page kept by a router's cache, brings a dead copy of a container along. */
  #dropStale(): void {
    for (const child of [...this.#host.children]) {
      if (child !== this.#container && child.hasAttribute('data-okta-sign-in-widget')) child.remove();
    }
  }
}
