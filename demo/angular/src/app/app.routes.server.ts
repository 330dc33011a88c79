import { RenderMode, ServerRoute } from '@angular/ssr';

/** The server does not know who is signed in: what is behind the guard is rendered in the browser. */
export const serverRoutes: ServerRoute[] = [
  { path: 'profile', renderMode: RenderMode.Client },
  { path: 'messages', renderMode: RenderMode.Client },
  { path: '**', renderMode: RenderMode.Server },
];
