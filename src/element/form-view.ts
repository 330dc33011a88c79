import type { FormEnd } from '../session/happening.js';
import type { FormRequest } from '../session/member.js';
import { WidgetSlot } from '../widget/widget-slot.js';
import { ShownForm } from './shown-form.js';

/** The place of a tag's form, and the forms that are shown there, one after the other. */
export class FormView {
  readonly #host: HTMLElement;
  readonly #slot: WidgetSlot;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#slot = new WidgetSlot(host);
  }

  /** Shows the form until it has ended, or is not wanted any more. Never rejects. */
  async show(request: FormRequest): Promise<FormEnd> {
    const { signal } = request;
    const container = this.#slot.open();
    signal.addEventListener('abort', () => this.#slot.close());
    const end = await new ShownForm(this.#host, request).showIn(container);
    if (!signal.aborted) this.#slot.close();
    return end;
  }
}
