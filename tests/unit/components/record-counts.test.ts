import { expect, test } from "vitest";
import { countsInWords } from "@/lib/view/evidence/record-counts";
import { questionnaireWords, speak } from "@/lib/words";

const window = { evidenceMonths: 12, asOf: "2026-11-28" };
const said = (date: string | null, locale: "en" | "zh" = "en") =>
  countsInWords({ grade: "E2", title: "Visit report", date }, window, speak(questionnaireWords, locale));

test("a record that is too old to count in full says why, and how far a newer one counts", () => {
  expect(said("2025-03-12")).toBe(
    "counts up to level 4, because it is older than 12 months; a newer record counts up to level 5",
  );
  expect(said("2025-03-12", "zh")).toBe("这份记录已超过 12 个月，最高计到 4 级；换成较新的记录，最高可计到 5 级");
});

test("any other says only how far it counts", () => {
  expect(said("2026-03-12")).toBe("counts up to level 5");
  expect(said(null)).toBe("counts up to level 4");
});
