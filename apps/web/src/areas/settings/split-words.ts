/** Words as people write a list of them: parted by 、, commas, semicolons, spaces or lines; each once. */
export const splitWords = (given: string): string[] => [
  ...new Set(
    given
      .split(/[、，,；;\s]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]
