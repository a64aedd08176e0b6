/** `１，２３４。５` → `1234.5`; a true or a full-width minus becomes the typed one. */
export const cleanNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/。/g, '.')
    .replace(/[,，\s]/g, '')
    .replace(/[−–]/g, '-')
