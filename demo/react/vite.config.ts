import react from '@vitejs/plugin-react'
import { oktaSignInAssets } from 'okta-sign-in-element/vite'
import { defineConfig } from 'vite'

// https://vite.dev/config/
export default defineConfig({
  plugins: [react(), oktaSignInAssets()],
})
