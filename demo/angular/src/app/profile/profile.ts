import { Component, inject, resource } from '@angular/core';
import { KeyValuePipe } from '@angular/common';

import { SignedIn } from '../signed-in/signed-in';

@Component({
  selector: 'app-profile',
  imports: [KeyValuePipe],
  templateUrl: './profile.html',
})
export class Profile {
  readonly #login = inject(SignedIn).login().nativeElement;
  protected readonly profile = resource({ loader: () => this.#login.getUser() });
}
