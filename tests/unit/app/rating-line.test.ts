import { expect, test } from "vitest";
import { writeRating } from "@/app/_cli/assess/rating-line";
import type { RespondentInput } from "@/lib/rating";
import { anInput, rate } from "../../support/rating";

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
