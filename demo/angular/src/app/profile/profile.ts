import { Component, resource } from '@angular/core';
import { KeyValuePipe } from '@angular/common';

import { session } from '../session';

@Component({
  selector: 'app-profile',
  imports: [KeyValuePipe],
  templateUrl: './profile.html',
})
export class Profile {
  protected readonly profile = resource({ loader: () => session.getUser() });
}
