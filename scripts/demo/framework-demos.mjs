// The demos that are projects of their own: how each is told its Okta org, checked, built and started.
import { root } from '../root.mjs';

/** @typedef {{ issuer: string, clientId: string }} Org */
/**
 * @typedef {object} FrameworkDemo
 * @property {string} folder
 * @property {(org: Org) => Record<string, string>} env what its commands find in their environment
 * @property {(org: Org) => string[]} define further arguments of those that build
 * @property {string[]} checks scripts of its package.json that check its types, where building doesn't
 * @property {string} dev the script that starts its development server
 * @property {string} preview the script that serves what was built, at the port of `--port` or `PORT`
 * @property {boolean} isRenderedOnServer its first page comes as HTML
 * @property {string[]} [flags] further arguments of that script; `--strictPort`, which Vite's have, where it is not said
 */

/** @param {string} prefix @returns {Pick<FrameworkDemo, 'env' | 'define'>} */
const byEnvironment = (prefix) => ({
  env: ({ issuer, clientId }) => ({
    [`${prefix}_OKTA_ISSUER`]: issuer,
    [`${prefix}_OKTA_CLIENT_ID`]: clientId,
  }),
  define: () => [],
});

/** @param {string} name */
const folder = (name) => `${root}demo/${name}`;

/** Next.js builds with Turbopack, or with webpack. @type {FrameworkDemo} */
const next = {
  folder: folder('next'),
  env: ({ issuer, clientId }) => ({
    NEXT_PUBLIC_OKTA_ISSUER: issuer,
    NEXT_PUBLIC_OKTA_CLIENT_ID: clientId,
    NEXT_TELEMETRY_DISABLED: '1',
  }),
  define: () => [],
  checks: [],
  dev: 'dev',
  preview: 'start',
  isRenderedOnServer: true,
  flags: [],
};

/** @type {Readonly<Record<string, FrameworkDemo>>} */
export const frameworkDemos = {
  'vue': {
    folder: folder('vue'),
    ...byEnvironment('VITE'),
    checks: [],
    dev: 'dev',
    preview: 'preview',
    isRenderedOnServer: false,
  },
  'react': {
    folder: folder('react'),
    ...byEnvironment('VITE'),
    checks: [],
    dev: 'dev',
    preview: 'preview',
    isRenderedOnServer: false,
  },
  'svelte': {
    folder: folder('svelte'),
    ...byEnvironment('PUBLIC'),
    checks: ['check'],
    dev: 'dev',
    preview: 'preview',
    isRenderedOnServer: true,
  },
  'astro': {
    folder: folder('astro'),
    env: (org) => ({ ...byEnvironment('PUBLIC').env(org), ASTRO_TELEMETRY_DISABLED: '1' }),
    define: () => [],
    checks: ['check'],
    dev: 'dev',
    preview: 'preview',
    isRenderedOnServer: true,
  },
  'angular': {
    folder: folder('angular'),
    env: () => ({ NG_CLI_ANALYTICS: 'false' }),
    define: ({ issuer, clientId }) => [
      '--define',
      `OKTA_ISSUER='${issuer}'`,
      '--define',
      `OKTA_CLIENT_ID='${clientId}'`,
      '--define',
      `API_URL='${new URL('/api/', issuer).href}'`,
    ],
    checks: [],
    dev: 'start',
    preview: 'serve:ssr',
    isRenderedOnServer: true,
  },
  next,
  'nuxt': {
    folder: folder('nuxt'),
    env: ({ issuer, clientId }) => ({
      NUXT_PUBLIC_ISSUER: issuer,
      NUXT_PUBLIC_CLIENT_ID: clientId,
      NUXT_TELEMETRY_DISABLED: '1',
      NITRO_HOST: 'localhost',
    }),
    define: () => [],
    checks: ['check'],
    dev: 'dev',
    preview: 'preview',
    isRenderedOnServer: true,
    flags: [],
  },
  'next-webpack': { ...next, define: () => ['--webpack'] },
};

/** @param {string} name @returns {FrameworkDemo} */
export function frameworkDemo(name) {
  const demo = frameworkDemos[name];
  if (!demo) throw new Error(`There is no demo "${name}"`);
  return demo;
}

/** How an org has to know the app. @param {string} origin @param {string} clientId */
export function clientOf(origin, clientId) {
  return { clientId, redirectUris: [`${origin}/callback`], postLogoutRedirectUris: [`${origin}/`] };
}
