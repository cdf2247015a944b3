import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { closeDatabase } from "@/db/core/client";
import { ENGAGEMENT_SCOPES, type EngagementScope } from "@/lib/engagement";
import { ownUrl } from "../screens/doors";
import { ROUTES } from "../support/doors/routes";
import { verdictOf } from "../support/doors/standing";
import { enterServer } from "../support/doors/world";
import { aScopeWorld, openTo, type ScopeReader, type ScopeWorld } from "../support/scope-world";

/**
 * An engagement opens a firm to a consultant, and its scopes say which data. The tests look for known texts (marks) in
 * the bytes of every page and file: with each scope alone, each pair, and all of them, which proves that the marks
 * would be found.
 */

/**
 * The marks stored in the firm: how each looks in pages and files, and the scopes that show it. A mark without a scope
 * is shown to no consultant.
 */
const MARKS = {
  partner: [/Nordhaus|Zephyr|Quarry|Ocarina/, ["position"]],
  share: [/0\.2371|Share of our sales/, ["position"]],
  target: [/(?<![\d.])2037(?!\d)/, ["position"]],
  context: [/"context":\{"PO1"/, ["position"]],
  "made of relationships": [/"modalShare":|"dependence":[\d{]|"customerHhi":\{"low"/, ["position"]],
  record: [/Zenith logbook/, ["records"]],
  "day of a record": [/2025-03-17|17 Mar(ch)? 2025/, ["records"]],
  "file of a record": [/zenith-scan/, ["records"]],
  "spread of answers": [/"4":5|translate\(0 -3\)/, ["answers"]],
  measure: [/Quokka drill/, ["plan"]],
  "who does it": [/Tapir Wu/, ["plan"]],
  level: [/now 3\.0, needs \d|likely \d+ to \d+ of 100 points|The firm itself|[>"]3\.00[<"]/, ["results"]],
  "odds of a letter": [/"bandOdds":/, ["results"]],
  "since the last cycle": [/first cycle/, ["results"]],
  pulse: [/answers to the short questionnaire differ/, ["results", "pulse-figures"]],
  "answers under review": [/6 people: 1 person at level 2/, []],
  "answers reviewed before": [/>Previous cycle<|"children":"Previous cycle"/, ["answers"]],
  compared: [/You can compare 1 client/, ["results", "compare"]],
  private: [/Walrus|Lemur|73,?219|Kestrel|@example\.test/, undefined],
} as const satisfies Readonly<Record<string, readonly [RegExp, readonly EngagementScope[] | undefined]>>;
type Mark = keyof typeof MARKS;

const NAMES = Object.keys(MARKS).filter((name): name is Mark => name in MARKS);

const CLIENT = "clients/[firmId]";
const RESULT = `${CLIENT}/results/[frozen]`;

/** Every page and file a consultant can open, with the client's marks in it if every scope is granted. */
const HELD: Readonly<Record<string, readonly Mark[]>> = {
  clients: ["since the last cycle"],
  "clients/calibration": ["level"],
  "clients/compare": ["level", "since the last cycle", "compared"],
  "clients/consents": [],
  "clients/reviews": [],
  "clients/own/[firmId]": [],
  [CLIENT]: ["level"],
  [`${CLIENT}/position`]: ["partner", "share"],
  [`${CLIENT}/answers`]: ["spread of answers"],
  [`${CLIENT}/records`]: ["record", "day of a record", "file of a record"],
  [`${CLIENT}/records/[fileId]`]: ["file of a record"],
  [`${CLIENT}/results`]: [],
  [RESULT]: ["target", "spread of answers", "level", "pulse"],
  [`${RESULT}?specialists=open&why=PRE.ORG`]: [
    "target",
    "record",
    "day of a record",
    "spread of answers",
    "level",
    "pulse",
  ],
  [`${RESULT}?why=PRE.ORG`]: ["target", "record", "day of a record", "spread of answers", "level", "pulse"],
  [`${RESULT}?against=today`]: ["target", "spread of answers", "level", "pulse"],
  [`${RESULT}/export?revision=1`]: [
    "partner",
    "share",
    "target",
    "context",
    "made of relationships",
    "record",
    "day of a record",
    "spread of answers",
    "odds of a letter",
  ],
  [`${CLIENT}/plan`]: ["measure", "who does it"],
  [`${CLIENT}/benchmark`]: [],
  [`${CLIENT}/rate`]: [],
  [`${CLIENT}/rate/[frozen]`]: ["level"],
  [`${CLIENT}/rate/[cycle]`]: [],
  [`${CLIENT}/review/[cycle]?phase=PRE`]: [
    "record",
    "day of a record",
    "answers under review",
    "answers reviewed before",
  ],
  [`${CLIENT}/notes`]: [],
};

/** Pages about the consultant's own account, or about creating a firm. What they show depends on no scope. */
const OWN = ["account", "account/copy", "firms?all=1", "firms/new", "match/23456-789AB"];

const routeOf = (address: string): string =>
  (address.split("?")[0] ?? "").replace(/\[frozen\]|\[cycle\]/, "[assessmentId]").replace("23456-789AB", "[code]");

test("every page and file that a consultant may open is tested", () => {
  const read = Object.entries(ROUTES).flatMap(([name, { body, ...need }]) =>
    body === undefined && need.verb !== "everybody" && verdictOf(need, "reviewer") === "may" ? [name] : [],
  );
  expect([...new Set([...Object.keys(HELD), ...OWN].map(routeOf))].sort()).toEqual(read.sort());
});

const SETS: readonly (readonly EngagementScope[])[] = [
  ENGAGEMENT_SCOPES,
  ...ENGAGEMENT_SCOPES.map((one) => [one]),
  ...ENGAGEMENT_SCOPES.flatMap((one, place) => ENGAGEMENT_SCOPES.slice(place + 1).map((other) => [one, other])),
];

type Asked = { readonly world: ScopeWorld; readonly reader: ScopeReader; readonly flight: boolean };

/** The marks in the bytes of an answer, including its headers, as a page and as a client-side navigation. */
async function marksOf(address: string, { world, reader, flight }: Asked): Promise<readonly Mark[]> {
  const path = address.replace(/\[(firmId|frozen|cycle|fileId)\]/g, (_, name: "firmId") => world[name]);
  const headers = { Cookie: reader.cookie, "Accept-Language": "en", "Accept-Encoding": "identity" };
  const answer = await fetch(
    `${ownUrl()}/${path}`,
    flight ? { headers: { ...headers, RSC: "1" } } : { headers, redirect: "manual" },
  );
  if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`);
  const bytes = readable(new Uint8Array(await answer.arrayBuffer()), answer.headers.get("content-type"));
  const text = `${JSON.stringify([...answer.headers])}\n${bytes}`
    .replaceAll(reader.email, "")
    // React splits the data for client-side navigation into several JSON strings. This joins them.
    .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "")
    .replaceAll("\\", "");
  return NAMES.filter((name) => MARKS[name][0].test(text));
}

/** The content of an archive, file by file; anything else unchanged. */
const readable = (bytes: Uint8Array, type: string | null): string =>
  type === "application/zip"
    ? Object.entries(unzipSync(bytes))
        .map(([name, file]) => `${name}\n${strFromU8(file)}`)
        .join("\n")
    : strFromU8(bytes);

const isOpen = (mark: Mark, scope: readonly EngagementScope[]): boolean =>
  MARKS[mark][1]?.every((one) => scope.includes(one)) ?? false;

/**
 * Every consultant can open the pages about all their clients. What this page shows of a client also requires a scope.
 */
const COMPARED: Readonly<Record<string, EngagementScope>> = { "clients/compare": "compare" };

const isPageOpen = (address: string, scope: readonly EngagementScope[]): boolean => {
  const needed = COMPARED[address] ?? ROUTES[routeOf(address)]?.scope;
  return needed === undefined || scope.includes(needed);
};

/** Maximum number of concurrent requests: the server under test has one process. */
const TOGETHER = 6;

async function listWrong(
  addresses: readonly string[],
  scope: readonly EngagementScope[],
  asked: Asked,
): Promise<string[]> {
  const left = [...addresses];
  const wrong: string[] = [];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const held = isPageOpen(next, scope) ? (HELD[next] ?? []) : [];
      const wanted = NAMES.filter((mark) => held.includes(mark) && isOpen(mark, scope));
      const found = await marksOf(next, asked);
      if (found.join() !== wanted.join())
        wrong.push(
          `${next}${asked.flight ? " (flight)" : ""}: [${found.map((one) => `"${one}"`).join(", ")}]; not: ${wanted.join(", ")}`,
        );
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return wrong.sort();
}

test.afterAll(closeDatabase);

/** The reviewer requests only the pages that differ for reviewers. */
const ASKED_BY = {
  consultant: Object.keys(HELD).filter((one) => !one.includes("/review/")),
  reviewer: Object.keys(HELD).filter((one) => /^clients$|\/reviews?\b|\[firmId\]$/.test(one)),
};

test("each scope alone, each pair and all show on every page and file what they name, and nothing else", async () => {
  test.slow();
  await enterServer();
  const world = await aScopeWorld();
  const wrong: string[] = [];
  for (const scope of SETS) {
    const note = async (addresses: readonly string[], asked: Asked) => {
      for (const one of await listWrong(addresses, scope, asked)) wrong.push(`${scope.join(" and ")}: ${one}`);
    };
    for (const name of ["consultant", "reviewer"] as const) {
      const reader = world[name];
      await openTo(reader, scope);
      await note(ASKED_BY[name], { world, reader, flight: false });
      if (scope.length !== 2) await note(ASKED_BY[name], { world, reader, flight: true });
    }
    if (scope.length !== 2) await note(OWN, { world, reader: world.consultant, flight: false });
  }
  expect(wrong).toEqual([]);
});
