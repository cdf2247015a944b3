import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Rating, ratingForReader, ratingJsonSchema, ratingSchema } from "@/lib/rating";
import { golden03, inputOf } from "../../support/method-0-3";
import { anInput, rate } from "../../support/rating";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The content of a file: without `undefined`, which JSON does not have. */
const asFile = (rating: Rating): unknown => JSON.parse(JSON.stringify(rating));

/** The rating of the example firm that an earlier version of the computing code (kernel) wrote. */
const storedBy = (kernel: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../golden/method/rating-${kernel}.json`, import.meta.url), "utf8"));

const EARLIER = ["1.2.0"];

const published = z.fromJSONSchema(ratingJsonSchema());

const firms: readonly { readonly name: string; readonly rating: Rating }[] = [
  { name: "the worked firm", rating: rate(anInput()) },
  { name: "a firm that has answered nothing", rating: rate(anInput({ respondents: [] })) },
  {
    name: "what a colleague without answers may see",
    rating: ratingForReader(rate(anInput()), { own: new Set(), stratum: undefined, changed: new Set() }),
  },
  { name: "a firm without links and without an aim", rating: rate(anInput({ links: [], aim: null })) },
  ...golden03.firms.map((firm) => ({ name: firm.name, rating: rate(inputOf(firm)) })),
];

/** The path of every field; the entries of a list count as one. */
function pathsOf(value: Json, path = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => pathsOf(each, `${path}[]`));
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, `${path}.${key}`))];
}

describe("the published form of trellis/rating@1", () => {
  test.each(firms)("holds $name, and knows every field of it", ({ rating }) => {
    const file = asFile(rating);
    expect(ratingSchema.safeParse(file).error?.issues ?? []).toEqual([]);
    expect(published.safeParse(file).error?.issues ?? []).toEqual([]);
  });

  test.each(EARLIER)("holds a result of kernel %s", (kernel) => {
    const stored = storedBy(kernel);
    expect(ratingSchema.safeParse(stored).error?.issues ?? []).toEqual([]);
    expect(published.safeParse(stored).error?.issues ?? []).toEqual([]);
  });

  test.each(EARLIER)("has lost no field that a result of kernel %s has, and gained some", (kernel) => {
    // Recommendations are left out: their fields are named after cells, and other measures act on other cells.
    const paths = pathsOf(z.json().parse(storedBy(kernel)));
    const before = new Set(paths.filter((path) => !path.startsWith(".recommendations")));
    const now = new Set(pathsOf(z.json().parse(asFile(rate(anInput())))));
    expect([...before].filter((path) => !now.has(path))).toEqual([]);
    expect([...now].filter((path) => !before.has(path)).length).toBeGreaterThan(0);
  });

  test("refuses what is no rating", () => {
    const file = z.record(z.string(), z.unknown()).parse(asFile(rate(anInput())));
    for (const wrong of [
      { ...file, scores: undefined },
      { ...file, seed: "1" },
      { ...file, schema: "trellis/rating@2" },
    ])
      expect(published.safeParse(JSON.parse(JSON.stringify(wrong))).success).toBe(false);
    expect(ratingSchema.safeParse({ ...file, more: 1 }).success).toBe(false);
    expect(published.safeParse({ ...file, more: 1 }).success).toBe(true);
  });
});
