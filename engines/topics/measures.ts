/** The mean over the labels of F1 = 2 TP / (2 TP + FP + FN); a label that nobody has and nobody said counts as 0. */
export function macroF1(
  calls: readonly { readonly truth: string; readonly said: string }[],
  labels: readonly string[],
): number {
  const scores = labels.map((label) => {
    const hit = calls.filter((call) => call.truth === label && call.said === label).length
    const all = calls.filter((call) => call.truth === label).length + calls.filter((call) => call.said === label).length
    return all === 0 ? 0 : (2 * hit) / all
  })
  return Number((scores.reduce((sum, score) => sum + score, 0) / labels.length).toFixed(4))
}
