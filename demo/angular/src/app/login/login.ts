import { Component, CUSTOM_ELEMENTS_SCHEMA, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { SignedInEvent } from 'okta-sign-in-element';

import { settings } from '../session';

@Component({
  selector: 'app-login',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<okta-sign-in [issuer]="settings.issuer" [clientId]="settings.clientId" [redirectUri]="settings.redirectUri" (signed-in)="goBack($event)" />`,
})
export class Login {
  protected readonly settings = settings;
  readonly #router = inject(Router);

  protected goBack(event: SignedInEvent): void {
    event.preventDefault(); // The router leads back, without a new page.
    const from = new URL(event.detail.returnTo ?? location.href).searchParams.get('from');
    if (from) this.#router.navigateByUrl(from, { replaceUrl: true });
  }
}
