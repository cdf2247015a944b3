import { describe, expect, test } from "vitest";
import { methodWords } from "@/lib/words";
import { errorModelHelp } from "@/lib/words/research/error-model/help";
import { FORMULAS } from "../../support/formulas";

const formula = (room: keyof typeof FORMULAS, name: string) => {
  const found = FORMULAS[room].find((each) => each.name.en === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe("the method page", () => {
  test("promises no mark on single formulas, and does not say what ratings do not use", () => {
    expect(methodWords.lede.en).not.toMatch(/marked/);
    expect(methodWords.lede.zh).not.toMatch(/注明/);
    expect(methodWords.scoringReading.en).not.toMatch(/Ratings do not/);
    expect(methodWords.scoringReading.zh).not.toMatch(/都不用于/);
  });

  test("has the limit that the comparison with the shop floor uses", () => {
    const { formula: said, note } = formula("scoring", "Shop floor differs");
    expect(said).toBe("abs(Δ) > 1.96 √(s_d²/n + ¾ V_I/4 + Var) and > 0.5, each source less its own mean");
    expect(note.en).toContain("0.75");
  });

  test("says that the weakest part comes first, how large a gap counts, and that done steps are left out", () => {
    const { note } = formula("rating", "Priority of a measure");
    expect(note.en).toMatch(/weakest part: P\(shortfall\) ≥ 0\.6, gap ≥ 0\.1/);
    expect(note.en).toMatch(/steps are all done is left out/);
  });

  test("says how many random answers reach agreement, when the levels of a new position count, and who must answer", () => {
    expect(formula("scoring", "Agreement r_wg(j)").note.en).toContain("95 % of random answers");
    expect(formula("rating", "Needed for today’s customers").note.en).toContain("exclusion alone is the largest");
    expect(methodWords.errorsReading.en).toContain("of one role group");
  });

  test("does not say that every score is printed with its error", () => {
    expect(errorModelHelp.en).not.toContain("Every score");
    expect(errorModelHelp.zh).not.toContain("每个得分都");
  });
});
