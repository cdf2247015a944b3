import { addTo, dot, multiply } from "./eigenpair";
import type { CompressedRows } from "./rows";

/** Accepted residual, relative to the right-hand side. */
const RESIDUAL = 1e-15;

/** Solves (I − βA) x = right by conjugate gradients: the matrix is positive definite while |β| < 1/λ max. */
export function solveDamped(matrix: CompressedRows, beta: number, right: Float64Array): Float64Array | undefined {
  const x = new Float64Array(right.length);
  const residual = right.slice();
  let direction: Float64Array = right.slice();
  const image = new Float64Array(right.length);
  let slope = dot(residual, residual);
  const goal = slope * RESIDUAL ** 2;
  for (let step = 0; step < 100 + 2 * right.length && slope > goal; step += 1) {
    multiply(matrix, direction, image);
    const moved = image.map((value, at) => (direction[at] ?? 0) - beta * value);
    const length = slope / dot(direction, moved);
    addTo(x, direction, length);
    addTo(residual, moved, -length);
    const next = dot(residual, residual);
    const ratio = next / slope;
    direction = direction.map((value, at) => (residual[at] ?? 0) + ratio * value);
    slope = next;
  }
  return slope <= goal ? x : undefined;
}
