import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Reads the projects anew after a refusal, so that who was second sees the version to save on. */
export function useReadAnew(): () => void {
  const client = useQueryClient()
  return useCallback(() => void client.invalidateQueries({ queryKey: ['projects'] }), [client])
}
