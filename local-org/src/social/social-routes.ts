import type { Route } from '../http/router.js';
import { leaveForProvider } from './leave-for-provider.js';
import { answerProviderPage, showProviderPage } from './provider-page.js';
import { returnFromProvider } from './return-from-provider.js';
import { CALLBACK_PATH, type SocialContext } from './social-context.js';

/** The way to a social provider, its stand-in, and the way back. */
export function socialRoutes(context: SocialContext): readonly Route[] {
  const standIn = /^\/idp-double\/[\w-]+\/authorize$/;
  return [
    {
      method: 'GET',
      path: /^\/sso\/idps\/[\w-]+$/,
      callers: 'visitors',
      handle: (request) => leaveForProvider(request, context),
    },
    {
      method: 'GET',
      path: standIn,
      callers: 'visitors',
      handle: (request) => showProviderPage(request, context),
    },
    {
      method: 'POST',
      path: standIn,
      callers: 'org',
      handle: (request) => answerProviderPage(request, context),
    },
    {
      method: 'GET',
      path: CALLBACK_PATH,
      callers: 'visitors',
      handle: (request) => returnFromProvider(request, context),
    },
  ];
}
