import { Component, signal } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';

import { session } from './session';

@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  templateUrl: './app.html',
})
export class App {
  protected readonly session = session;
  protected readonly snapshot = signal(session.snapshot);

  constructor(router: Router) {
    session.subscribe((now) => this.snapshot.set(now));
    session.addEventListener('signed-out', () => router.navigateByUrl('/', { replaceUrl: true }));
  }
}
