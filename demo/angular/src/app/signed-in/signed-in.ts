import { Component, CUSTOM_ELEMENTS_SCHEMA, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import type { OktaSignInElement, SignedInEvent } from 'okta-sign-in-element';

/** Shows the pages inside of it to those who are signed in, and the form to everybody else. */
@Component({
  selector: 'app-signed-in',
  imports: [RouterOutlet],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './signed-in.html',
})
export class SignedIn {
  private readonly router = inject(Router);
  /** For the pages inside. */
  readonly login = viewChild.required<ElementRef<OktaSignInElement>>('login');
  protected readonly issuer = OKTA_ISSUER;
  protected readonly clientId = OKTA_CLIENT_ID;
  protected readonly apiOrigin = new URL(OKTA_ISSUER).origin;
  protected readonly isSignedIn = signal(false);

  protected async enter(event: SignedInEvent): Promise<void> {
    event.preventDefault(); // The router takes the user back, without a new page.
    if (event.detail.returnTo) {
      const { pathname, search, hash } = new URL(event.detail.returnTo);
      await this.router.navigateByUrl(pathname + search + hash, { replaceUrl: true });
    }
    this.isSignedIn.set(true);
  }
}
