import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { freezeInput } from "@/lib/rating";
import { anInput, hashOf, known, rate } from "../../support/rating";

const sha256 = (text: string) => hash("sha256", text, "hex");

test("a freeze keeps the rating of the input, its hash, its versions and its figures, the same each time", () => {
  const input = anInput();
  const frozen = freezeInput(input, sha256);
  expect(frozen.rating).toEqual(rate(input));
  expect(frozen.inputHash).toBe(hashOf(input));
  expect(frozen.versions).toEqual(frozen.rating.versions);
  expect(frozen.figures).toMatchObject({
    overall: known(frozen.rating.scores.overall).level,
    serve: known(frozen.rating.fit.serve).index,
    respondents: input.respondents.length,
  });
  expect(JSON.stringify(freezeInput(input, sha256))).toBe(JSON.stringify(frozen));
});

test("figures keep the error of each phase, which differ where one has answers of fewer people", () => {
  const input = anInput();
  const respondents = input.respondents.map((person, at) =>
    at === 0 || person.kind !== "member"
      ? person
      : {
          ...person,
          answers: Object.fromEntries(Object.entries(person.answers).filter(([item]) => !item.startsWith("EVA"))),
        },
  );
  const { figures, rating } = freezeInput({ ...input, respondents }, sha256);
  const { phases } = rating.scores.cappedByRecords;
  const [pre, eva] = [known(phases.PRE).sem, known(phases.EVA).sem];
  expect(eva).toBeGreaterThan(pre);
  expect([figures.preSem, figures.evaSem]).toEqual([pre, eva]);
  expect([figures.lrnSem, figures.appSem]).toEqual([known(phases.LRN).sem, known(phases.APP).sem]);
});

test("a figure that the rating could not say is null, and not nought", () => {
  const { figures } = freezeInput(anInput({ respondents: [] }), sha256);
  expect([figures.overall, figures.serve, figures.staged]).toEqual([null, null, null]);
  expect(figures.respondents).toBe(0);
});

test("an input that cannot be rated is thrown with what is wrong, for nobody typed it", () => {
  const unknown = anInput({ instrument: { id: "gpn-lo", version: "0.0.0" } });
  expect(() => freezeInput(unknown, sha256)).toThrow("cannot be rated");
});
