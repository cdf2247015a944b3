/** A pivot below this share of its diagonal is a rounding error: the matrix is singular. */
const PIVOT_SHARE = 1e-10;

/** The Cholesky factor L of a symmetric matrix LLᵀ of `size` rows, in row order; undefined unless positive definite. */
export function choleskyFactor(matrix: ArrayLike<number>, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      if (i !== j) lower[i * size + j] = rest / (lower[j * size + j] ?? 0);
      else if (rest > PIVOT_SHARE * (matrix[i * size + i] ?? 0)) lower[i * size + i] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

/** The diagonal of the inverse of LLᵀ: the squared columns of L⁻¹, by forward substitution. */
export function inverseDiagonal(lower: Float64Array, size: number): Float64Array {
  const column = new Float64Array(size);
  return Float64Array.from({ length: size }, (_, i) => {
    let squares = 0;
    for (let row = i; row < size; row += 1) {
      let rest = row === i ? 1 : 0;
      for (let k = i; k < row; k += 1) rest -= (lower[row * size + k] ?? 0) * (column[k] ?? 0);
      const value = rest / (lower[row * size + row] ?? 0);
      column[row] = value;
      squares += value * value;
    }
    return squares;
  });
}
