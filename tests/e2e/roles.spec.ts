import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Action, FIRM_ACTIONS } from "../support/doors/actions";
import { callAction, fingerprint, listActions, seeRoute, signInAll, type Table } from "../support/doors/ask";
import { LAST_ACTIONS, OTHER_ACTIONS } from "../support/doors/other-actions";
import { ROUTES, type Route, type Seen } from "../support/doors/routes";
import { ROLES, type Role, type Verdict, verdictOf } from "../support/doors/standing";
import { tables } from "../support/doors/table";
import type { World } from "../support/doors/world";

const ACTIONS = { ...FIRM_ACTIONS, ...OTHER_ACTIONS };

/** Requests under way at a time: the server under test has one process. */
const TOGETHER = 6;

/** What follows for a route from what it asks for: a page that is refused does not exist. */
function seenAs(route: Route, role: Role): Seen {
  const written = route.but?.[role];
  if (written !== undefined) return written;
  const verdict = verdictOf(route, role);
  if (verdict === "may") return route.may ?? "shown";
  return verdict === "refused" && route.handler === undefined ? "not found" : verdict;
}

const answerOf = (action: Action, role: Role): Verdict => action.but?.[role] ?? verdictOf(action, role);

type Cell<A> = { readonly name: string; readonly role: Role; readonly want: A; readonly ask: () => Promise<A> };

/** Asks some cells at a time and lists those that answered otherwise. */
async function listWrong<A>(cells: readonly Cell<A>[]): Promise<string[]> {
  const wrong: string[] = [];
  const left = [...cells];
  const work = async () => {
    for (let cell = left.shift(); cell !== undefined; cell = left.shift()) {
      const got = await cell.ask().catch((error: unknown) => String(error));
      if (got !== cell.want) wrong.push(`${cell.name} answers ${cell.role} with "${got}", not "${cell.want}"`);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return wrong.sort();
}

/** Who may not is asked first, and what that wrote is looked for; who may is asked when that is done. */
async function tryAll<A>(
  cells: readonly Cell<A>[],
  isDenied: (want: A) => boolean,
  { world }: Table,
): Promise<string[]> {
  const denied = cells.filter(({ want }) => isDenied(want));
  const before = await fingerprint(world);
  const wrong = await listWrong(denied);
  const now = await fingerprint(world);
  if (now !== before) return [...wrong, ...(await listWriters(denied, world, differences(before, now)))];
  return [...wrong, ...(await listWrong(cells.filter(({ want }) => !isDenied(want))))];
}

/** Something was written for somebody who may not: asks once more, one row of the table at a time, and names those that write. */
async function listWriters<A>(denied: readonly Cell<A>[], world: World, written: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of new Set(denied.map((cell) => cell.name))) {
    const before = await fingerprint(world);
    await listWrong(denied.filter((cell) => cell.name === name));
    const now = await fingerprint(world);
    if (now !== before) found.push(`${name} wrote for somebody who may not: ${differences(before, now)}`);
  }
  return found.length > 0 ? found : [`somebody who may not has written, once: ${written}`];
}

const differences = (before: string, now: string): string => {
  const known = new Set(before.split("\n"));
  return now
    .split("\n")
    .filter((line) => !known.has(line))
    .map((line) => line.split(" ").slice(0, 2).join(" "))
    .join(", ");
};

/** Folders of `app` that answer a request, without the groups of Next's router. */
function listRoutes(folder = "app"): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name.startsWith("_") ? [] : listRoutes(join(folder, entry.name));
    if (!/^(page|route)\.tsx?$/.test(entry.name)) return [];
    const parts = folder.split(/[\\/]/).slice(1);
    return [parts.filter((part) => !part.startsWith("(")).join("/")];
  });
}

test("every page and handler of the tree has its row in tests/support/doors/routes.ts", () => {
  expect(Object.keys(ROUTES).sort()).toEqual(listRoutes().sort());
});

test("every server action of the build has its row in tests/support/doors/actions.ts or other-actions.ts", () => {
  const built = listActions().map(({ filename, exportedName }) => `${filename} ${exportedName}`);
  expect(Object.keys({ ...ACTIONS, ...LAST_ACTIONS }).sort()).toEqual(built.sort());
});

tables(
  "each page and handler answers each role as policy says, and writes nothing for who may not",
  async ({ table }) => {
    test.slow();
    const cells = Object.entries(ROUTES).flatMap(([name, route]) =>
      ROLES.map((role): Cell<Seen> => {
        const want = seenAs(route, role);
        return { name: `/${name}`, role, want, ask: () => seeRoute(route, table, role) };
      }),
    );
    const isDenied = (want: Seen) => want !== "shown" && want !== "leads on";
    expect(await tryAll(cells, isDenied, table)).toEqual([]);
  },
);

tables("each server action answers each role as policy says, and writes nothing for who may not", async ({ table }) => {
  test.slow();
  const cellsOf = (actions: Readonly<Record<string, Action>>, as: Table) =>
    Object.entries(actions).flatMap(([name, action]) =>
      ROLES.map((role): Cell<Verdict> => {
        const want = answerOf(action, role);
        return { name, role, want, ask: () => callAction(name, action, as, role) };
      }),
    );
  const isDenied = (want: Verdict) => want !== "may";
  expect(await tryAll(cellsOf(ACTIONS, table), isDenied, table)).toEqual([]);
  for (const [name, action] of Object.entries(LAST_ACTIONS)) {
    const fresh = { ...table, sessions: await signInAll(table.world) };
    expect(await tryAll(cellsOf({ [name]: action }, fresh), isDenied, table)).toEqual([]);
  }
});
