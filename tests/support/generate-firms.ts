// Generates firms as a wide CSV, one row each: 48 items, three customer links, roles and an aim.
//   node --import tsx tests/support/generate-firms.ts COUNT [SEED] > firms.csv
import { once } from "node:events";
import { currentInstrument } from "@/lib/catalog";
import { DETERMINANT_IDS, ROLES } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import { clip, seededRandom, standardNormal } from "@/lib/stats";

const LINKS = [1, 2, 3];
const ITEMS = currentInstrument.items.map(({ id }) => id);

export const FIRM_COLUMNS: readonly string[] = [
  "firm.id",
  "firm.name",
  "stratum",
  "employees",
  ...ROLES,
  "aim.kind",
  "aim.role",
  "aim.upgrading",
  ...LINKS.flatMap((link) => [`link${link}.share`, ...DETERMINANT_IDS.map((id) => `link${link}.${id}`)]),
  ...ITEMS,
  "asOf",
];

const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

/** Answers around the firm's own level; three in a hundred are missing, one in fifty is "don't know". */
function answersOf(random: Random): readonly string[] {
  const normal = standardNormal(random);
  const own = 2.8 + 0.6 * normal();
  return ITEMS.map(() => {
    const chance = random();
    if (chance < 0.03) return "";
    if (chance < 0.05) return "dk";
    return String(Math.round(clip(own + 0.8 * normal(), 1, 5)));
  });
}

function linksOf(random: Random): readonly string[] {
  return LINKS.flatMap((link) => {
    const share = (0.5 / link) * (0.6 + 0.4 * random());
    return [share.toFixed(3), ...DETERMINANT_IDS.map(() => String(1 + Math.floor(5 * random())))];
  });
}

/** Four shares in whole hundredths, so that they sum to 1 as printed. */
function rolesOf(random: Random): readonly string[] {
  const weights = ROLES.map(() => random() ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.floor((100 * weight) / total));
  const rest = 100 - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, at) => ((share + (at === 0 ? rest : 0)) / 100).toFixed(2));
}

function aimOf(random: Random): readonly string[] {
  const kind = pick(random, ["", "stay", "move", "move"]) ?? "";
  if (kind !== "move") return [kind, "", ""];
  return [kind, pick(random, ["", "ODM", "OBM"]) ?? "", pick(random, ["process", "product", "functional"]) ?? ""];
}

/** The cells of one firm's row, in the order of FIRM_COLUMNS. */
function generateFirm(number: number, random: Random): readonly string[] {
  const id = String(number).padStart(6, "0");
  return [
    `F${id}`,
    `"Firm ${id}, Ningbo"`,
    pick(random, ["management", "engineering", "production", "commercial"]) ?? "",
    String(20 + Math.floor(2000 * random() ** 3)),
    ...rolesOf(random),
    ...aimOf(random),
    ...linksOf(random),
    ...answersOf(random),
    "2026-11-25",
  ];
}

/** The lines of a file with this many firms, starting with the column names. The same seed gives the same file. */
export function* generateFirms(count: number, seed: number | string = 1): Generator<string> {
  const random = seededRandom(seed);
  yield FIRM_COLUMNS.join(",");
  for (let number = 1; number <= count; number += 1) yield generateFirm(number, random).join(",");
}

if (process.argv[1] === import.meta.filename) {
  const [count = "1000", seed = "1"] = process.argv.slice(2);
  for (const line of generateFirms(Number(count), seed))
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}
