const memory = 'lantu.district'

/** The district that was signed in to last in this browser; empty where none was. */
export const lastDistrict = (): string => localStorage.getItem(memory) ?? ''
export const rememberDistrict = (code: string): void => localStorage.setItem(memory, code)
