/** P(X ≥ count) for X Poisson with this mean, summed from the count upwards, so that small chances keep their digits. */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  let logFactorial = 0
  for (let k = 2; k <= count; k++) logFactorial += Math.log(k)
  let term = Math.exp(count * Math.log(mean) - mean - logFactorial)
  let sum = term
  for (let k = count + 1; term > sum * 1e-16 && k < count + 10_000; k++) {
    term *= mean / k
    sum += term
  }
  return Math.min(1, sum)
}
