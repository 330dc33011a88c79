import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-callback',
  imports: [RouterLink],
  template: `<p>You are signed in. <a routerLink="/profile">Go on to your profile</a></p>`,
})
export class Callback {}
