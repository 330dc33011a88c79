import { Component, inject } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';

import { session, snapshot } from './session';

@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  templateUrl: './app.html',
})
export class App {
  protected readonly snapshot = snapshot;
  protected readonly session = session;

  constructor() {
    const router = inject(Router);
    session.addEventListener('signed-in', (event) => {
      event.preventDefault(); // The router leads back, without a new page.
      const from = new URL(event.detail.returnTo ?? location.href).searchParams.get('from');
      if (from) router.navigateByUrl(from, { replaceUrl: true });
    });
    session.addEventListener('signed-out', () => router.navigateByUrl('/', { replaceUrl: true }));
  }
}
