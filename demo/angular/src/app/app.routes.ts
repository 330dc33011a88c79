import { Routes } from '@angular/router';

import { Callback } from './callback/callback';
import { Home } from './home/home';
import { Messages } from './messages/messages';
import { Profile } from './profile/profile';
import { SignedIn } from './signed-in/signed-in';

export const routes: Routes = [
  { path: '', pathMatch: 'full', component: Home },
  {
    path: '',
    component: SignedIn,
    children: [
      { path: 'profile', component: Profile },
      { path: 'messages', component: Messages },
      { path: 'callback', component: Callback },
    ],
  },
];
