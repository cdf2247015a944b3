import { addTo, dot } from "./eigenpair";

/** Number of directions that one cycle searches (the dimension of the Krylov space). */
const DIRECTIONS = 30;

/** One cycle of GMRES: adds to x the correction that minimizes the residual of A x = b in the Krylov space of A. */
export function correct(apply: (direction: Float64Array) => Float64Array, left: Float64Array, x: Float64Array): void {
  const length = Math.sqrt(dot(left, left));
  if (length === 0) return;
  const basis: Float64Array[] = [left.map((value) => value / length)];
  const columns: number[][] = [];
  const turns: { readonly cosine: number; readonly sine: number }[] = [];
  const rest = [length];
  for (let at = 0; at < Math.min(DIRECTIONS, x.length); at += 1) {
    const next = apply(basis[at] ?? left);
    const column: number[] = [];
    for (const known of basis) {
      const part = dot(known, next);
      addTo(next, known, -part);
      column.push(part);
    }
    const beyond = Math.sqrt(dot(next, next));
    turns.forEach(({ cosine, sine }, row) => {
      const [upper, lower] = [column[row] ?? 0, column[row + 1] ?? 0];
      column[row] = cosine * upper + sine * lower;
      column[row + 1] = cosine * lower - sine * upper;
    });
    const radius = Math.hypot(column[at] ?? 0, beyond);
    if (radius === 0) break;
    const turn = { cosine: (column[at] ?? 0) / radius, sine: beyond / radius };
    column[at] = radius;
    turns.push(turn);
    columns.push(column);
    const open = rest[at] ?? 0;
    rest[at] = turn.cosine * open;
    rest.push(-turn.sine * open);
    if (beyond <= 1e-15 * radius) break;
    basis.push(next.map((value) => value / beyond));
  }
  for (let at = columns.length - 1; at >= 0; at -= 1) {
    let part = rest[at] ?? 0;
    for (let later = at + 1; later < columns.length; later += 1)
      part -= (columns[later]?.[at] ?? 0) * (rest[later] ?? 0);
    rest[at] = part / (columns[at]?.[at] ?? 1);
    addTo(x, basis[at] ?? left, rest[at] ?? 0);
  }
}
