import { randomInt } from "node:crypto";

/**
 * What an attacker has of one round of the employee questionnaire: who answered when and with which link, and the
 * stored rows with their system columns.
 */
export type Loot = {
  /** People with everything known about them; `truth` is what they really answered. */
  readonly persons: readonly { readonly truth: string; readonly marks: Readonly<Record<string, string | number>> }[];
  /** Rows of answers, with PostgreSQL's system columns. */
  readonly rows: readonly { readonly levels: string; readonly marks: Readonly<Record<string, string | number>> }[];
};

type Order = readonly number[];

const byMark = (list: readonly { readonly marks: Readonly<Record<string, string | number>> }[], mark: string): Order =>
  list
    .map(({ marks }, index) => ({ index, value: marks[mark] ?? "" }))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.index - b.index))
    .map(({ index }) => index);

/**
 * Every way to match people with rows: each attribute of people with each attribute of rows, ascending and descending.
 */
function listGuesses({ persons, rows }: Loot): { readonly name: string; readonly hits: number }[] {
  const personMarks = Object.keys(persons[0]?.marks ?? {});
  const rowMarks = Object.keys(rows[0]?.marks ?? {});
  return personMarks.flatMap((own) =>
    rowMarks.flatMap((mark) => {
      const [people, stored] = [byMark(persons, own), byMark(rows, mark)];
      return [stored, stored.toReversed()].map((order, turned) => ({
        name: `${own} × ${mark}${turned === 1 ? ", turned" : ""}`,
        hits: countHits({ persons, rows }, people, order),
      }));
    }),
  );
}

const countHits = ({ persons, rows }: Loot, people: Order, stored: Order): number =>
  people.filter((person, place) => persons[person]?.truth === rows[stored[place] ?? -1]?.levels).length;

/** Number of random matchings of people with rows, from which chance is estimated. */
const CHANCE = 10_000;

/**
 * Matches people with rows of answers by every possible order, over several rounds of the questionnaire, and compares
 * the best guess with chance.
 *
 * The p-value is the share of random experiments, with as many attempts as there are guesses, whose best is at least as
 * good.
 */
export function attack(
  waves: readonly Loot[],
  draws = 20_000,
): { readonly best: string; readonly hits: number; readonly p: number } {
  const [first, ...others] = waves.map(listGuesses);
  const pooled = (first ?? []).map(({ name, hits }, index) => ({
    name,
    hits: others.reduce((sum, guesses) => sum + (guesses[index]?.hits ?? 0), hits),
  }));
  const best = pooled.toSorted((a, b) => b.hits - a.hits)[0] ?? { name: "none", hits: 0 };
  const chance = Array.from({ length: CHANCE }, () => waves.reduce((sum, loot) => sum + hitsByChance(loot), 0));
  let asGood = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const luckiest = Math.max(...pooled.map(() => chance[randomInt(CHANCE)] ?? 0));
    if (luckiest >= best.hits) asGood += 1;
  }
  return { best: best.name, hits: best.hits, p: (asGood + 1) / (draws + 1) };
}

function hitsByChance(loot: Loot): number {
  const order = loot.rows.map((_, index) => index);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return countHits(
    loot,
    loot.persons.map((_, index) => index),
    order,
  );
}
