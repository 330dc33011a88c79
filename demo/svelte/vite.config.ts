import { sveltekit } from '@sveltejs/kit/vite';
import { oktaSignInAssets } from 'okta-sign-in-element/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit(), oktaSignInAssets()]
});
