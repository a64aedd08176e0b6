interface Placed {
  readonly truth: string
  readonly said: number
}

/** V-measure (Rosenberg and Hirschberg 2007): the harmonic mean of homogeneity and completeness; 1 where nothing is uncertain. */
export function vMeasure(found: readonly Placed[]): number {
  const entropy = (key: (one: Placed) => string) => {
    let sum = 0
    for (const group of Map.groupBy(found, key).values())
      sum -= (group.length / found.length) * Math.log(group.length / found.length)
    return sum
  }
  const [truth, said, both] = [
    entropy((one) => one.truth),
    entropy((one) => String(one.said)),
    entropy((one) => `${one.truth}/${one.said}`),
  ]
  const homogeneity = truth === 0 ? 1 : 1 - (both - said) / truth
  const completeness = said === 0 ? 1 : 1 - (both - truth) / said
  return (2 * homogeneity * completeness) / (homogeneity + completeness)
}

/** The mean over true topics of the F1 of the found topic that fits best, among what is labelled. */
export function bestF1(found: readonly Placed[]): number {
  const truths = [...Map.groupBy(found, (one) => one.truth).values()]
  const topics = [...Map.groupBy(found, (one) => one.said).values()]
  const best = truths.map((truth) =>
    Math.max(
      ...topics.map((topic) => {
        const shared = topic.filter((one) => one.truth === truth[0]?.truth).length
        return (2 * shared) / (topic.length + truth.length)
      }),
    ),
  )
  return best.reduce((sum, one) => sum + one, 0) / best.length
}
