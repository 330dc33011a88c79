import { Routes } from '@angular/router';

import { Home } from './home/home';
import { Login } from './login/login';
import { Messages } from './messages/messages';
import { Profile } from './profile/profile';
import { guard } from './session';

export const routes: Routes = [
  { path: '', pathMatch: 'full', component: Home },
  { path: 'login', component: Login },
  { path: 'callback', component: Login },
  {
    path: '',
    canActivateChild: [guard],
    children: [
      { path: 'profile', component: Profile },
      { path: 'messages', component: Messages },
    ],
  },
];
