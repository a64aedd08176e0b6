/**
 * Ridge regression with standardised features: a column of ones stays as it is and is not penalised. Returns coefficients for
 * the features as given.
 */
export function leastSquares(rows: readonly Float64Array[], wanted: readonly number[], ridge: number): number[] {
  const size = rows[0]?.length ?? 0
  const deviation = Array.from({ length: size }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length
    return Math.sqrt(rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length) || 1
  })
  const normal = Array.from({ length: size }, () => new Float64Array(size + 1))
  for (const [at, row] of rows.entries()) {
    for (let i = 0; i < size; i++) {
      const line = normal[i]
      if (!line) continue
      const left = (row[i] ?? 0) / (deviation[i] ?? 1)
      for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + (left * (row[j] ?? 0)) / (deviation[j] ?? 1)
      line[size] = (line[size] ?? 0) + left * (wanted[at] ?? 0)
    }
  }
  for (let i = 1; i < size; i++) {
    const line = normal[i]
    if (line) line[i] = (line[i] ?? 0) + ridge
  }
  return eliminate(normal).map((value, at) => value / (deviation[at] ?? 1))
}

/** Gaussian elimination on [N | g]; N is positive definite here, so no pivoting. */
export function eliminate(normal: Float64Array[]): number[] {
  const size = normal.length
  for (let column = 0; column < size; column++) {
    const head = normal[column]
    if (!head) continue
    for (let below = column + 1; below < size; below++) {
      const line = normal[below]
      if (!line) continue
      const share = (line[column] ?? 0) / (head[column] || 1e-12)
      for (let k = column; k <= size; k++) line[k] = (line[k] ?? 0) - share * (head[k] ?? 0)
    }
  }
  const solved = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    const line = normal[row]
    let sum = line?.[size] ?? 0
    for (let k = row + 1; k < size; k++) sum -= (line?.[k] ?? 0) * (solved[k] ?? 0)
    solved[row] = sum / (line?.[row] || 1e-12)
  }
  return solved
}
