/** Only a path of our own: an address in a link may not send the reader elsewhere after signing in. */
export const safeTarget = (to: string | undefined): string => (to?.startsWith('/') && !/^\/[/\\]/.test(to) ? to : '/')
