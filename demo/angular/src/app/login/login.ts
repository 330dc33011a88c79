import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

import { settings } from '../session';

@Component({
  selector: 'app-login',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<okta-sign-in [issuer]="settings.issuer" [clientId]="settings.clientId" [redirectUri]="settings.redirectUri" />`,
})
export class Login {
  protected readonly settings = settings;
}
