import { expect, test } from "vitest";
import { writeRating } from "@/app/_cli/assess/rating-line";
import type { RespondentInput } from "@/lib/rating";
import { anInput, known, rate } from "../../support/rating";

const lineOf = (rating: ReturnType<typeof rate>): string => {
  let line = "";
  writeRating(rating, (text) => {
    line += text;
  });
  return line;
};

test("a line is what JSON.stringify gives, whoever answered and whatever was written before", () => {
  const { respondents } = anInput();
  const [first, second] = respondents;
  if (first === undefined || second === undefined) throw new Error("the example has fewer than two respondents");
  const again: readonly RespondentInput[] = [...respondents, { ...first, id: "fifth" }, { ...second, id: "sixth" }];
  const firms = [respondents, [first], [second], [], again].map((some) => rate(anInput({ respondents: [...some] })));
  const more = [anInput({ evidence: {} }), anInput({ notApplicable: {}, links: [], aim: null })].map(rate);
  for (const rating of [...firms, ...more, ...firms]) expect(lineOf(rating)).toBe(`${JSON.stringify(rating)}\n`);
});

test("a score or an error that differs in any one figure is written as it is", () => {
  const rating = rate(anInput());
  const overall = known(rating.scores.overall);
  const changed = Object.entries(overall).map(([field, value]) => ({
    ...overall,
    [field]: typeof value === "number" ? value + 1e-12 : !value,
  }));
  for (const score of [...changed, overall]) {
    const other = { ...rating, scores: { ...rating.scores, overall: score } };
    expect(lineOf(other)).toBe(`${JSON.stringify(other)}\n`);
  }
  const errors = rating.errors?.map((row, at) => (at === 5 ? [1, ...row.slice(1)] : row)) ?? [];
  for (const other of [{ ...rating, errors }, rating]) expect(lineOf(other)).toBe(`${JSON.stringify(other)}\n`);
});
