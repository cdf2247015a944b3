/** Coefficients of a polynomial, highest power first. */
type Coefficients = readonly number[];

function polynomial(coefficients: Coefficients, x: number): number {
  let value = 0;
  for (let power = 0; power < coefficients.length; power += 1) value = value * x + (coefficients[power] ?? 0);
  return value;
}

/** 1/√π. */
const SQRT_PI_INVERSE = 0.5641895835477563;

/** Cody's erf for |x| ≤ .46875: x·P(x²)/Q(x²). */
const ERF_SMALL: readonly [Coefficients, Coefficients] = [
  [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694],
  [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
];

/** Cody's erfc for .46875 < x ≤ 4: exp(−x²)·P(x)/Q(x). */
const ERFC_MIDDLE: readonly [Coefficients, Coefficients] = [
  [
    2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
    881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  [
    1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
];

/** Cody's erfc for x > 4: exp(−x²)/x·(1/√π − P(1/x²)/(x²·Q(1/x²))). */
const ERFC_LARGE: readonly [Coefficients, Coefficients] = [
  [
    0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
    0.0006587491615298378,
  ],
  [1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918],
];

/** exp(−x²), with x split at a sixteenth so that the square of the leading part is exact (Cody). */
function expOfMinusSquare(x: number): number {
  const leading = Math.trunc(x * 16) / 16;
  return Math.exp(-leading * leading) * Math.exp(-(x - leading) * (x + leading));
}

/** From here on erfc underflows to 0. */
const ERFC_END = 30;

/** erfc of x > .46875. */
function erfcOfPositive(x: number): number {
  if (x > ERFC_END) return 0;
  if (x <= 4) {
    const [above, below] = ERFC_MIDDLE;
    return (expOfMinusSquare(x) * polynomial(above, x)) / polynomial(below, x);
  }
  const [above, below] = ERFC_LARGE;
  const z = 1 / (x * x);
  return (expOfMinusSquare(x) * (SQRT_PI_INVERSE - (z * polynomial(above, z)) / polynomial(below, z))) / x;
}

/**
 * Φ, the standard normal distribution function, from Cody's rational approximations of erf and erfc.
 *
 * Shape: one number. Unit: a probability. Range: 0–1, with relative error below 1e-13 down to Φ(−37). Edge cases: ±∞
 * give 0 and 1. Errors: throws for NaN. Source: W. J. Cody 1969, Mathematics of Computation 23, 631–637 (SPECFUN,
 * CALERF).
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("Φ of no number");
  if (x === Number.POSITIVE_INFINITY) return 1;
  if (x === Number.NEGATIVE_INFINITY) return 0;
  const scaled = Math.abs(x) * Math.SQRT1_2;
  if (scaled <= 0.46875) {
    const [above, below] = ERF_SMALL;
    const signed = x * Math.SQRT1_2;
    return 0.5 + (0.5 * signed * polynomial(above, signed * signed)) / polynomial(below, signed * signed);
  }
  const tail = 0.5 * erfcOfPositive(scaled);
  return x < 0 ? tail : 1 - tail;
}

const AS241_CENTRE: readonly [Coefficients, Coefficients] = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];
const AS241_TAIL: readonly [Coefficients, Coefficients] = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const AS241_FAR_TAIL: readonly [Coefficients, Coefficients] = [
  [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

/**
 * The standard normal quantile, inverse of normalCdf.
 *
 * Shape: one probability. Unit: standard deviations. Range: all numbers, with relative error about 1e-16. Edge cases: p
 * and 1 − p give opposite numbers. Errors: throws for a p not strictly between 0 and 1, so that no draw is infinite.
 * Source: M. J. Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37, 477–484.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("a normal quantile needs p between 0 and 1");
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(AS241_CENTRE[0], r)) / polynomial(AS241_CENTRE[1], r);
  }
  const r = Math.sqrt(-Math.log(centred < 0 ? p : 1 - p));
  const [above, below] = r <= 5 ? AS241_TAIL : AS241_FAR_TAIL;
  const shifted = r <= 5 ? r - 1.6 : r - 5;
  const size = polynomial(above, shifted) / polynomial(below, shifted);
  return centred < 0 ? -size : size;
}
