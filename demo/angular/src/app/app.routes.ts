import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { Routes } from '@angular/router';

import { Home } from './home/home';
import { Login } from './login/login';
import { Answer, Messages } from './messages/messages';
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
      { path: 'messages', component: Messages, resolve: { answer: () => inject(HttpClient).get<Answer>(`${API_URL}messages`) } },
    ],
  },
];
