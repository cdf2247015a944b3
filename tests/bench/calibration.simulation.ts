// Simulates how often the printed probabilities, ranges and letters are right: firms with known true levels answer in
// whole levels, with errors as the published error model says, and are rated. Prints a table and writes the data that
// the method page shows.
//   node --import tsx tests/bench/calibration.simulation.ts [FIRMS]
import { writeFileSync } from "node:fs";
import { simulateCalibration } from "../support/simulate-calibration";

const FIRMS = 8_000;
const GENERATED = "app/(public)/method/calibration.generated.json";

const [, , asked] = process.argv;
const calibration = simulateCalibration(asked === undefined ? FIRMS : Number(asked));
for (const { answered, verdicts, ranges, letters } of calibration.cases) {
  const said = verdicts.map(({ odds, true: right, count }) => `${odds.toFixed(3)} → ${right.toFixed(3)} (${count})`);
  const held = `80 % ${ranges.likely.toFixed(4)}  90 % ${ranges.wide.toFixed(4)}  letters ${letters.held.toFixed(4)}`;
  console.log(`${answered.padEnd(6)} ${said.join("  ")}  ${held} of ${letters.printed.toFixed(2)}`);
}
if (asked === undefined) writeFileSync(GENERATED, `${JSON.stringify(calibration, null, 2)}\n`);
