/**
 * An attacker who knows all published sums, who is in each, and the single values they may see. Uses no code of the
 * product.
 *
 * The combinations of unknown values that the attacker can compute are the row space of the sums. A combination
 * involves only the values of a set of firms exactly if the null space of the sums, restricted to these values, loses
 * rank; so every set of firms is tried.
 */
export type Sums = {
  /** The names of the unknown values in each sum. */
  readonly rows: readonly (readonly string[])[];
  readonly firmOf: (unknown: string) => string;
};

/** A prime number other than the one that the product uses. */
const P = 33_554_393;

/** The remainder in [0, P); exact, since products of remainders stay below 2^52. */
function mod(value: number): number {
  const rest = value - Math.floor(value / P) * P;
  return rest < 0 ? rest + P : rest >= P ? rest - P : rest;
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, mod(base), exponent];
  while (left > 0) {
    if (left % 2 === 1) result = mod(result * square);
    square = mod(square * square);
    left = Math.floor(left / 2);
  }
  return result;
}

type NullSpace = {
  readonly firms: readonly string[];
  /** For each firm, one vector for each of its unknown values. */
  readonly vectors: ReadonlyMap<string, readonly Float64Array[]>;
};

/** A basis of all changes of values that leave every sum unchanged. */
function nullSpace({ rows, firmOf }: Sums): NullSpace {
  const names = [...new Set(rows.flat())];
  const at = new Map(names.map((name, column) => [name, column]));
  const matrix = rows.map((row) => {
    const line = names.map(() => 0);
    for (const name of row) line[at.get(name) ?? 0] = 1;
    return line;
  });
  const pivots: number[] = [];
  let rank = 0;
  for (let column = 0; column < names.length && rank < matrix.length; column += 1) {
    const found = matrix.findIndex((line, place) => place >= rank && line[column] !== 0);
    if (found === -1) continue;
    const [line = [], swapped = []] = [matrix[found], matrix[rank]];
    matrix[found] = swapped;
    const scale = power(line[column] ?? 0, P - 2);
    const unit = line.map((value) => mod(value * scale));
    matrix[rank] = unit;
    for (const [place, other] of matrix.entries()) {
      const factor = other[column] ?? 0;
      if (place !== rank && factor !== 0) {
        matrix[place] = other.map((value, k) => mod(value - factor * (unit[k] ?? 0)));
      }
    }
    pivots.push(column);
    rank += 1;
  }
  const free = names.map((_, column) => column).filter((column) => !pivots.includes(column));
  const vectors = new Map<string, Float64Array[]>();
  for (const [column, name] of names.entries()) {
    const row = pivots.indexOf(column);
    const vector = Float64Array.from(free, (other) =>
      row === -1 ? Number(other === column) : mod(-(matrix[row]?.[other] ?? 0)),
    );
    const own = vectors.get(firmOf(name)) ?? [];
    own.push(vector);
    vectors.set(firmOf(name), own);
  }
  return { firms: [...vectors.keys()], vectors };
}

type Step = {
  /** The basis so far; each vector is 1 at its leading position. */
  readonly basis: readonly { readonly lead: number; readonly vector: Float64Array }[];
  readonly lost: number;
};

/** How many more independent combinations involve only the firms of `step` and this one. */
function extend(step: Step, vectors: readonly Float64Array[]): Step {
  let { basis, lost } = step;
  for (const vector of vectors) {
    const rest = vector.slice();
    for (const { lead, vector: known } of basis) {
      const factor = rest[lead] ?? 0;
      if (factor === 0) continue;
      for (let k = 0; k < rest.length; k += 1) rest[k] = mod((rest[k] ?? 0) - factor * (known[k] ?? 0));
    }
    const lead = rest.findIndex((value) => value !== 0);
    if (lead === -1) lost += 1;
    else {
      const scale = power(rest[lead] ?? 0, P - 2);
      basis = [...basis, { lead, vector: rest.map((value) => mod(value * scale)) }];
    }
  }
  return { basis, lost };
}

/**
 * Every set of fewer than k firms that some combination of the sums reveals, with the number of such combinations.
 *
 * Tries sets in the order of their firms; with `first`, stops at the first one.
 */
export function attack(sums: Sums, k: number, first = true): ReadonlyMap<string, number> {
  const { firms, vectors } = nullSpace(sums);
  const told = new Map<string, number>();
  const visit = (from: number, chosen: readonly string[], step: Step): void => {
    if (chosen.length > 0 && step.lost > 0) told.set(chosen.toSorted().join(","), step.lost);
    if (chosen.length === k - 1) return;
    for (let at = from; at < firms.length; at += 1) {
      if (first && told.size > 0) return;
      const firm = firms[at] ?? "";
      visit(at + 1, [...chosen, firm], extend(step, vectors.get(firm) ?? []));
    }
  };
  visit(0, [], { basis: [], lost: 0 });
  return told;
}

/** An attacker that caches results, for many sums that are equal or differ only in the names of values. */
export function anAttacker(): typeof attack {
  const found = new Map<string, ReadonlyMap<string, number>>();
  return (sums, k, first = true) => {
    const key = `${k} ${first} ${keyOf(sums)}`;
    const told = found.get(key) ?? attack(sums, k, first);
    found.set(key, told);
    return told;
  };
}

/**
 * The key under which an attack is cached. It names values by their firm and their order of appearance, so that equal
 * structures have equal keys.
 */
function keyOf({ rows, firmOf }: Sums): string {
  const places = new Map<string, string>();
  const met = new Map<string, number>();
  const placeOf = (unknown: string): string => {
    const known = places.get(unknown);
    if (known !== undefined) return known;
    const firm = firmOf(unknown);
    const number = met.get(firm) ?? 0;
    met.set(firm, number + 1);
    const place = `${firm}#${number}`;
    places.set(unknown, place);
    return place;
  };
  return [...new Set(rows.map((row) => row.map(placeOf).join(",")))].join(";");
}
