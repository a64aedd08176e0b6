import { matterEndpoints } from '@lantu/matters/contract'
import { useCallback } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useLanguage } from '#language/index.ts'
import { useMay } from '#shell/session.tsx'

/** Names a matter's state as its policy does; until the policies are here, and without the right to them, nothing is named. */
export function useStateName(): (state: string) => string {
  const { language } = useLanguage()
  const { data } = useEndpoint(matterEndpoints.policies, {}, { enabled: useMay('matters.read') })
  return useCallback(
    (state) => {
      const named = data?.flatMap((policy) => policy.states).find((one) => one.state === state)
      return named ? named[language === 'en' ? 'en' : 'zh'] : '…'
    },
    [data, language],
  )
}
