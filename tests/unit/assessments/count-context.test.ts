import { describe, expect, test } from "vitest";
import { context1 } from "@/lib/catalog";
import { CONTEXT_IDS, CONTEXT_MAY_STAY_OPEN, type ContextId } from "@/lib/instrument";
import { countContext } from "@/lib/view/assessments/count-context";

describe("conditions that are counted as missing", () => {
  const open = new Set(CONTEXT_MAY_STAY_OPEN);

  test("what may stay open is exactly what its hint says may stay open, in both languages", () => {
    const says = (mark: string, locale: "en" | "zh"): readonly ContextId[] =>
      context1.factors.filter(({ hint }) => hint?.[locale].includes(mark)).map(({ id }) => id);
    expect(says("skip this question", "en")).toEqual(CONTEXT_MAY_STAY_OPEN);
    expect(says("这题跳过", "zh")).toEqual(CONTEXT_MAY_STAY_OPEN);
  });

  test("a condition that may stay open is not missing, and counts once it is answered", () => {
    expect(countContext((id) => !open.has(id))).toEqual({ answered: 11, all: 11 });
    expect(countContext(() => true)).toEqual({ answered: 12, all: 12 });
    expect(countContext((id) => open.has(id))).toEqual({ answered: 1, all: 12 });
  });

  test("any other condition without an answer is missing", () => {
    for (const left of CONTEXT_IDS.filter((id) => !open.has(id)))
      expect(countContext((id) => id !== left)).toEqual({ answered: 11, all: 12 });
  });
});
