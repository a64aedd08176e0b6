/** Row numbers as the page prints them: 007. */
export const rowNumber = (position: number): string => String(position).padStart(3, '0')
