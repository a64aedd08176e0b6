import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** In development the API is another process; in production the server gives both from one origin. */
const api = process.env['LANTU_API'] ?? 'http://127.0.0.1:8710'

/** React Aria brings its few words in 34 languages; three are spoken here, English is its fallback. */
const spokenLocales = new Set(['zh-CN', 'zh-TW', 'en-US'])
const keepSpokenLocales: Plugin = {
  name: 'lantu:keep-spoken-locales',
  enforce: 'pre',
  load(id) {
    const locale = /\/react-(?:aria|stately|aria-components)\/dist\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1]
    return locale === undefined || spokenLocales.has(locale) ? null : 'export default {}'
  },
}

export default defineConfig({
  plugins: [keepSpokenLocales, react()],
  build: {
    target: 'es2022',
    // Nothing is inlined: the content security policy allows neither inline script nor data: URLs in scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: api, changeOrigin: false } } },
})
