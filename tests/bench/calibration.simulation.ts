// How often verdicts and ranges are right, by simulation: firms with a known true level answer under the error model that is
// published, and are rated by the kernel. Prints a table and writes what the method page shows.
//   node --import tsx tests/bench/calibration.simulation.ts [FIRMS]
import { writeFileSync } from "node:fs";
import { simulateCalibration } from "../support/simulate-calibration";

const FIRMS = 8_000;
const GENERATED = "app/(public)/method/calibration.generated.json";

const [, , asked] = process.argv;
const calibration = simulateCalibration(asked === undefined ? FIRMS : Number(asked));
for (const { prior, answered, verdicts, ranges } of calibration.cases) {
  const said = verdicts.map(({ odds, true: right, count }) => `${odds.toFixed(3)} → ${right.toFixed(3)} (${count})`);
  console.log(`${prior.padEnd(10)} ${answered.padEnd(9)} ${said.join("  ")}  ranges ${ranges.toFixed(4)}`);
}
if (asked === undefined) writeFileSync(GENERATED, `${JSON.stringify(calibration, null, 2)}\n`);
