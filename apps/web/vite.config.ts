import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** In development the API is another process; in production the server gives both from one origin. */
const api = process.env['LANTU_API'] ?? 'http://127.0.0.1:8710'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // Nothing is inlined: the content security policy allows neither inline script nor data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: api, changeOrigin: false } } },
})
