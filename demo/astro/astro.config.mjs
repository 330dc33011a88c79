// @ts-check
import { defineConfig } from 'astro/config';
import { oktaSignInAssets } from 'okta-sign-in-element/vite';

// https://astro.build/config
export default defineConfig({
  vite: { plugins: [oktaSignInAssets()] },
});
