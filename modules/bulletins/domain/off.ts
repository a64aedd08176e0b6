import type { OffItem } from '#contract/board.ts'

/** How many lines the first screen has for what is off, and how many of them at most are indicators when tasks are off too. */
const shown = 6
const targetsBesideTasks = 4

const gravity = (item: OffItem): number => (item.lamp === 'red' ? 0 : 1)
/** Not estimated counts as even: neither first nor last. */
const chance = (item: OffItem): number => item.probability.half ?? item.probability.year ?? 0.5

/** Indicators with the worst prospects first, then tasks; red before amber. */
export function pickOff(targets: readonly OffItem[], tasks: readonly OffItem[]): OffItem[] {
  const worst = [...targets].sort((a, b) => gravity(a) - gravity(b) || chance(a) - chance(b))
  const room = Math.max(targetsBesideTasks, shown - tasks.length)
  return [...worst.slice(0, room), ...tasks].slice(0, shown).sort((a, b) => gravity(a) - gravity(b))
}
