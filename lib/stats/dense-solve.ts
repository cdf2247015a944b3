/**
 * In-place LU factorisation without pivoting, which is stable for diagonally dominant matrices.
 *
 * Shape: n × n, row by row; overwritten. Unit: none. Range: none. Edge cases: none. Errors: throws for a pivot that is
 * not above 0; the caller must make sure that the matrix is invertible. Source: Golub & Van Loan 2013, section 3.4.
 */
export function factorDense(matrix: Float64Array, n: number): void {
  for (let pivot = 0; pivot < n; pivot += 1) {
    const diagonal = matrix[pivot * n + pivot] ?? 0;
    if (!(diagonal > 0)) throw new RangeError("a matrix without a dominant diagonal");
    for (let row = pivot + 1; row < n; row += 1) {
      const factor = (matrix[row * n + pivot] ?? 0) / diagonal;
      matrix[row * n + pivot] = factor;
      if (factor === 0) continue;
      for (let column = pivot + 1; column < n; column += 1) {
        const at = row * n + column;
        matrix[at] = (matrix[at] ?? 0) - factor * (matrix[pivot * n + column] ?? 0);
      }
    }
  }
}

/**
 * The solution of A x = b from the triangles of A.
 *
 * Shape: triangles n × n of `factorDense`, b of n, overwritten with x. Unit: none. Range: none. Edge cases: none. Errors: none.
 * Source: Golub & Van Loan 2013, section 3.2.
 */
export function solveDense(triangles: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let row = 0; row < n; row += 1) {
    let value = b[row] ?? 0;
    for (let column = 0; column < row; column += 1) value -= (triangles[row * n + column] ?? 0) * (b[column] ?? 0);
    b[row] = value;
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    let value = b[row] ?? 0;
    for (let column = row + 1; column < n; column += 1) value -= (triangles[row * n + column] ?? 0) * (b[column] ?? 0);
    b[row] = value / (triangles[row * n + row] ?? 1);
  }
  return b;
}

/**
 * The solution of Aᵀ x = b from the triangles of A.
 *
 * Shape: triangles n × n of `factorDense`, b of n, overwritten with x. Unit: none. Range: none. Edge cases: none. Errors: none.
 * Source: Golub & Van Loan 2013, section 3.2.
 */
export function solveDenseTransposed(triangles: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let row = 0; row < n; row += 1) {
    const value = (b[row] ?? 0) / (triangles[row * n + row] ?? 1);
    b[row] = value;
    for (let column = row + 1; column < n; column += 1) {
      b[column] = (b[column] ?? 0) - (triangles[row * n + column] ?? 0) * value;
    }
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    const value = b[row] ?? 0;
    for (let column = 0; column < row; column += 1) {
      b[column] = (b[column] ?? 0) - (triangles[row * n + column] ?? 0) * value;
    }
  }
  return b;
}
