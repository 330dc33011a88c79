import { Component } from '@angular/core';

@Component({
  selector: 'app-home',
  template: `
    <h1>Okta sign-in with Angular</h1>
    <p>Your profile and your messages are behind a sign-in.</p>
  `,
})
export class Home {}
