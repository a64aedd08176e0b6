import './design/index.css'
import { doorEndpoints } from '@lantu/identity/contract'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { createQueryClient, keyOf } from '#api/index.ts'
import { LanguageProvider, loadCatalogue, rememberedLanguage, useLanguage } from '#language/index.ts'
import { KeysProvider } from '#parts/keys.tsx'
import { CommandsProvider } from '#parts/palette/commands.tsx'
import { ToastProvider } from '#parts/toast.tsx'
import { applyLook } from '#shell/look.ts'
import { OverlaysProvider } from '#shell/overlays.tsx'
import { createAppRouter } from './router.tsx'

const router = createAppRouter()
const client = createQueryClient(keyOf(doorEndpoints.me, {}))

/** React Aria's own words (date segments, combo boxes) follow the reader's language. */
function Spoken() {
  const { language } = useLanguage()
  const locale = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }[language]
  return (
    <I18nProvider locale={locale}>
      <KeysProvider>
        <CommandsProvider>
          <ToastProvider>
            <OverlaysProvider>
              <RouterProvider router={router} />
            </OverlaysProvider>
          </ToastProvider>
        </CommandsProvider>
      </KeysProvider>
    </I18nProvider>
  )
}

async function start(): Promise<void> {
  applyLook()
  const language = rememberedLanguage()
  const catalogue = await loadCatalogue(language)
  document.documentElement.lang = language
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider first={language} firstCatalogue={catalogue}>
          <Spoken />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
