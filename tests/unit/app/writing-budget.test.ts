import { describe, expect, test } from "vitest";
import { createBudget } from "@/app/_server/gate/writing-budget";

const HOUR = 60 * 60 * 1000;
/** What an attacker could send to the running product: 71 KB per request, 26 requests per second. */
const ATTACK = { characters: 71_000, everyMs: 1000 / 26 };
/** The fastest saving of a browser, with the longest comment, without a pause. */
const TYPING = { characters: 2100, everyMs: 400 };

/** Writes without a pause. Returns how many requests and how many characters were accepted. */
function write(
  { spend }: ReturnType<typeof createBudget>,
  { characters, everyMs }: typeof ATTACK,
  from: number,
  to: number,
) {
  let [acts, sum] = [0, 0];
  for (let now = from; now < to; now += everyMs) {
    if (spend({ personId: "somebody", characters }, now) !== undefined) continue;
    acts += 1;
    sum += characters;
  }
  return { acts, characters: sum };
}

describe("what one person may write", () => {
  test("holds for whoever types as fast as a browser saves, for four hours without a pause", () => {
    const budget = createBudget();
    for (const hour of [0, 1, 2, 3]) {
      expect(write(budget, TYPING, hour * HOUR, (hour + 1) * HOUR).acts).toBe(HOUR / TYPING.everyMs);
    }
  });

  test("holds for hundreds of answers that were given offline and come at once", () => {
    const { spend } = createBudget();
    for (let batch = 0; batch < 400; batch += 1)
      expect(spend({ personId: "somebody", characters: 24 * 2100 }, batch)).toBeUndefined();
  });

  test("ends what a program sends: 24 million characters an hour, and four times as many a day", () => {
    const budget = createBudget();
    expect(write(budget, ATTACK, 0, HOUR).characters).toBeLessThanOrEqual(24_000_000);
    expect(write(budget, ATTACK, HOUR, 24 * HOUR).characters).toBeLessThanOrEqual(96_000_000 - 23_000_000);
  });

  test("ends many small acts too, and says in how many seconds the next may come", () => {
    const { spend } = createBudget([{ ms: HOUR, acts: 3, characters: 1000 }]);
    for (const now of [0, 1000, 2000]) expect(spend({ personId: "somebody", characters: 1 }, now)).toBeUndefined();
    expect(spend({ personId: "somebody", characters: 1 }, 3000)).toBe(3597);
    expect(spend({ personId: "somebody else", characters: 1 }, 3000)).toBeUndefined();
    expect(spend({ personId: "somebody", characters: 1 }, HOUR)).toBeUndefined();
  });

  test("is asked before anything is held, and not used up by asking", () => {
    const { waitFor, spend } = createBudget([{ ms: HOUR, acts: 1, characters: 1000 }]);
    const writing = { personId: "somebody", characters: 1 };
    for (const _ of [1, 2, 3]) expect(waitFor(writing, 0)).toBeUndefined();
    expect(spend(writing, 0)).toBeUndefined();
    expect(waitFor(writing, 0)).toBe(3600);
    expect(waitFor(writing, HOUR)).toBeUndefined();
  });

  test("is not used up by what was refused", () => {
    const { spend } = createBudget([{ ms: HOUR, acts: 9, characters: 1000 }]);
    expect(spend({ personId: "somebody", characters: 2000 }, 0)).toBe(3600);
    expect(spend({ personId: "somebody", characters: 1000 }, 0)).toBeUndefined();
  });
});
