import { expect, test } from "vitest";
import { PHASES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { picturesTable } from "@/lib/view/pulse/two-pictures";

test("the difference of two shapes is that of the quarters beside it", () => {
  const [management, pulse] = [0.3, 0.6];
  const picture = { management, pulse, difference: pulse - management, limit: 0.5, differs: false };
  const { rows } = picturesTable(
    tabulate(PHASES, (phase) => (phase === "PRE" ? picture : { ...picture, management: 0.37, pulse: 0.13 })),
    "en",
  );
  expect(rows[0]).toEqual(["Preparation", "+0.25", "+0.50", "+0.25", "–"]);
  expect(rows[1]).toEqual(["Learning", "+0.25", "+0.25", "0", "–"]);
});
