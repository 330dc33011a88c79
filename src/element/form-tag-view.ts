import { partNotLoaded } from '../errors/part-not-loaded.js';
import { fetchDiscoveryAhead } from '../okta/fetch-ahead.js';
import { readStoredTokens } from '../okta/tokens-without-sdk.js';
import type { FormEnd } from '../session/happening.js';
import type { FormRequest } from '../session/member.js';
import { issuerToAsk, pageNeed } from '../session/page-load.js';
import { prefetchWidget } from '../widget/import-widget.js';
import { prefetchAuthClient, TagView } from './tag-view.js';

/** The view of a tag that can show a form. */
export class FormTagView extends TagView {
  override readonly hasForm = true;
  #form: InstanceType<Awaited<ReturnType<typeof importFormView>>['FormView']> | undefined;

  get mayLeaveForHostedPage(): boolean {
    return this.current?.mayLeaveForHostedPage ?? false;
  }

  override hostConnected(): void {
    super.hostConnected();
    // A clone, or a page that a router kept, brings a dead copy of a widget along; this tag may never have a form in its place.
    if (!this.#form)
      for (const copy of this.host.querySelectorAll(':scope > [data-okta-sign-in-widget]'))
        copy.remove();
  }

  override async showForm(request: FormRequest): Promise<FormEnd> {
    const { FormView } = await importFormView();
    return (this.#form ??= new FormView(this.host)).show(request);
  }

  protected override isInUse(): boolean {
    const inputs = this.host.querySelectorAll<HTMLInputElement>('[data-okta-sign-in-widget] input');
    return [...inputs].some(({ type, value }) => !WITHOUT_TEXT.has(type) && value !== '');
  }

  protected override fetchAhead(): void {
    const { settings } = this;
    const need = pageNeed(settings, this.pageUrl, readStoredTokens(settings));
    if (need !== 'nothing') prefetchAuthClient(settings.engine);
    if (need !== 'form') return;
    const issuer = issuerToAsk(settings, isSecureContext);
    if (issuer !== null) fetchDiscoveryAhead(issuer);
    prefetchWidget(settings.engine === 'classic' ? 'classic' : 'oie', this.host.nonce);
    importFormView().catch(() => undefined);
  }
}

const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'checkbox',
  'radio',
  'hidden',
  'submit',
  'button',
]);

let imported: Promise<typeof import('./form-view.js')> | undefined;

const importFormView = () => {
  imported ??= import('./form-view.js').catch((cause: unknown) => {
    imported = undefined;
    throw partNotLoaded('okta-sign-in-element', cause);
  });
  return imported;
};
