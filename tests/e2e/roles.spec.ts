import { expect, test } from "@playwright/test";
import { ownUrl } from "../screens/doors";
import { type Action, type Answer, FIRM_ACTIONS, type Fields, type NoRow } from "../support/doors/actions";
import { askRoute, callAction, listActions, type Table } from "../support/doors/ask";
import { OTHER_ACTIONS } from "../support/doors/other-actions";
import { listRoutes, ROUTES, type Route, type Seen } from "../support/doors/routes";
import { changedBetween, keepRows, type Rows, SIGNS, uncleanIn, writtenBetween } from "../support/doors/rows";
import { ROLES, type Role, type Verdict, verdictOf } from "../support/doors/standing";
import { tables } from "../support/doors/table";

const ACTIONS: Readonly<Record<string, Action>> = { ...FIRM_ACTIONS, ...OTHER_ACTIONS };

/** Maximum number of concurrent requests: the server under test has one process. */
const TOGETHER = 6;

/**
 * The answer that a role should get from a route, by the verb and scope that the route requires. A page that is denied
 * looks as if it did not exist.
 */
function seenAs(route: Route, role: Role): Seen {
  const written = route.but?.[role];
  if (written !== undefined) return written;
  const verdict = verdictOf(route, role);
  if (verdict === "may") return route.may ?? "shown";
  return verdict === "refused" && route.handler === undefined ? "not found" : verdict;
}

const isShown = (seen: Seen): boolean => seen === "shown" || seen === "leads on";
const answerOf = (action: Action, role: Role): Verdict => action.but?.[role] ?? verdictOf(action, role);

type Asked<A> = { readonly got: A; readonly answer: Answer };

/** A page, handler or action: the answer that each role should get, and what a role with permission writes. */
type Row<A> = {
  readonly name: string;
  readonly want: (role: Role) => A;
  readonly may: (want: A) => boolean;
  readonly ask: (role: Role) => Promise<Asked<A>>;
  /** Builds the same request with new ids, because what one role has created cannot be created again in another. */
  readonly askAnew?: (role: Role) => Promise<Asked<A>>;
  readonly changes: string | NoRow;
  readonly by: Role | undefined;
  readonly given: Action["given"];
};

/** Runs requests in several roles concurrently, and lists wrong answers. */
async function listWrong<A>(asked: readonly { readonly row: Row<A>; readonly role: Role }[]): Promise<string[]> {
  const wrong: string[] = [];
  const left = [...asked];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { row, role } = next;
      const got = await row.ask(role).then((one) => one.got, String);
      if (got !== row.want(role)) wrong.push(`${row.name} answers ${role} with "${got}", not "${row.want(role)}"`);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return wrong.sort();
}

/**
 * First sends the request in the roles without permission; no row may change. Then one role with permission must change
 * a row, or the refusals would prove nothing. Finally the other roles with permission send it. All rows are restored
 * afterwards.
 */
async function tryRow<A>(row: Row<A>, { world }: Table, rows: Rows): Promise<string[]> {
  await row.given?.(world, rows.run);
  const before = row.given === undefined ? rows.then : await rows.fingerprint();
  const able = ROLES.filter((role) => row.may(row.want(role)));
  const first = row.by ?? able[0];
  if (first === undefined) return [`${row.name} is for nobody`];
  const unable = ROLES.filter((role) => !able.includes(role)).map((role) => ({ row, role }));
  const wrong = await listWrong(unable);
  const refused = await rows.fingerprint();
  const written = writtenBetween(before, refused);
  if (written.length > 0) wrong.push(`${row.name} wrote for somebody who may not: ${written.join(", ")}`);
  wrong.push(...(await listUnwritten(row, first, { rows, refused })));
  const anew = { ...row, ask: row.askAnew ?? row.ask };
  wrong.push(...(await listWrong(able.filter((role) => role !== first).map((role) => ({ row: anew, role })))));
  await rows.putBack();
  return wrong;
}

type Refused = { readonly rows: Rows; readonly refused: Rows["then"] };

async function listUnwritten<A>(row: Row<A>, role: Role, { rows, refused }: Refused): Promise<string[]> {
  const { name, changes } = row;
  const asked = await row.ask(role).catch(String);
  if (typeof asked === "string") return [`${name} as ${role}: ${asked}`];
  const wrong = asked.got === row.want(role) ? [] : [`${name} answers ${role} with "${asked.got}"`];
  if (typeof changes !== "string")
    return changes.sees(asked.answer) ? wrong : [...wrong, `${name} as ${role}: ${JSON.stringify(asked.answer)}`];
  const now = await rows.fingerprint();
  const [written, unclean] = [changedBetween(refused, now), uncleanIn(now)];
  if (unclean.length > 0) wrong.push(`${name} as ${role} kept signs that nobody types in ${unclean.join(", ")}`);
  if (written.includes(changes)) return wrong;
  const instead = `but ${written.join(", ")}: ${JSON.stringify(asked.answer)}`;
  return [...wrong, `${name} as ${role} changed no ${changes}, ${instead}`];
}

async function tryRows<A>(list: readonly Row<A>[], table: Table): Promise<string[]> {
  const rows = await keepRows(table.world);
  try {
    const wrong: string[] = [];
    for (const row of list) wrong.push(...(await tryRow(row, table, rows)));
    return wrong;
  } finally {
    await rows.close();
  }
}

/**
 * Requests pages and handlers that only read, first in the roles without permission, for whom nothing may be written.
 */
async function tryReading(list: readonly Row<Seen>[], { world }: Table): Promise<string[]> {
  const all = list.flatMap((row) => ROLES.map((role) => ({ row, role })));
  const isDenied = ({ row, role }: (typeof all)[number]) => !row.may(row.want(role));
  const rows = await keepRows(world);
  try {
    const wrong = await listWrong(all.filter(isDenied));
    const written = writtenBetween(rows.then, await rows.fingerprint());
    if (written.length > 0) wrong.push(`somebody who may not has written: ${written.join(", ")}`);
    return [...wrong, ...(await listWrong(all.filter((one) => !isDenied(one))))];
  } finally {
    await rows.close();
  }
}

test("every page and handler of the tree has its row in tests/support/doors/routes.ts", () => {
  expect(Object.keys(ROUTES).sort()).toEqual(listRoutes().sort());
});

test("every server action of the build has its row in tests/support/doors/actions.ts or other-actions.ts", () => {
  const built = listActions().map(({ filename, exportedName }) => `${filename} ${exportedName}`);
  expect(Object.keys(ACTIONS).sort()).toEqual(built.sort());
});

test("every POST handler has a row that says what it changes", () => {
  const silent = Object.entries(ROUTES).filter(
    ([, { body, changes }]) => (body === undefined) !== (changes === undefined),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});

/** Fields of a firm that only a manager may change, as sent to one handler. */
const OF_MANAGERS: readonly (readonly [string, string, unknown])[] = [
  ["firm", "profile:employees", 7],
  ["role_shares", "shares:CYCLE", { OEA: 1, OEM: 0, ODM: 0, OBM: 0 }],
  ["aim", "aim:CYCLE", { kind: "stay" }],
  ["not_applicable", "not-applicable:CYCLE:EVA.INT.2", { reason: "because" }],
];

tables(
  "what a contributor may not change of the firm's records, a manager changes with the same entry",
  async ({ table }) => {
    const { world, sessions } = table;
    const rows = await keepRows(world);
    const send = async (role: "manager" | "contributor", key: string, value: unknown): Promise<unknown> => {
      const entries = [{ key: key.replace("CYCLE", world.cycle), base: 0, value, locale: "en" }];
      const answer = await fetch(`${ownUrl()}/api/v1/firms/${world.firmId}/records`, {
        method: "POST",
        headers: {
          Cookie: sessions[role],
          Origin: new URL(ownUrl()).origin,
          "Content-Type": "application/json",
        },
        body: JSON.stringify({ owner: world.people[role]?.personId, entries }),
      });
      return (await answer.json()).value.outcomes[0];
    };
    for (const [name, key, value] of OF_MANAGERS) {
      expect(await send("contributor", key, value), key).toMatchObject({
        status: "refused",
        reason: "not-yours-to-do",
      });
      expect(writtenBetween(rows.then, await rows.fingerprint()), key).toEqual([]);
      expect(await send("manager", key, value), key).toMatchObject({ status: "saved" });
      expect(changedBetween(rows.then, await rows.fingerprint()), key).toContain(name);
      await rows.putBack();
    }
    await rows.close();
  },
);

/** Fields that are stored exactly as typed, including control characters. */
const SECRETS = ["password", "newPassword", "currentPassword"];

/** The same form with control characters in every text. The server must not store them, and must not mix up fields. */
const withSigns = (fields: Fields): Fields => ({
  ...Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" && !SECRETS.includes(name) ? `${value.slice(0, 1)}${SIGNS}${value.slice(1)}` : value,
    ]),
  ),
  "__proto__[]": SIGNS,
});

/** The query parameters that pages and handlers read. */
const ASKED_WITH =
  "act added all before cohort confirmed cycle date done email ended firm format from frozen grade item join joined key left mail measure n next of open opened owner page part person phase problem proof q reminded resent revision show sort stage state tables template title to version".split(
    " ",
  );

tables("no page and no handler breaks on signs that nobody types, in its path or behind it", async ({ table }) => {
  const sign = encodeURIComponent(SIGNS);
  const asked = ASKED_WITH.map((name) => `${name}=${sign}`).join("&");
  const odd = Object.entries(ROUTES).flatMap(([name, route]) => {
    const path = route.path(table.world);
    const bare = path.split("?")[0] ?? "";
    return [`${bare}?${asked}`, bare.replace(/[^/]{8,}/g, sign), `${bare}${sign}`].map((way) => ({ name, route, way }));
  });
  const broken = await Promise.all(
    odd.map(async ({ name, route, way }) => {
      const role = ROLES.find((one) => isShown(seenAs(route, one))) ?? "nobody";
      const { body: _, ...read } = route;
      return askRoute({ ...read, path: () => way }, table, role).then(
        () => [],
        (error: unknown) => [`/${name} as ${role}: ${String(error)}`],
      );
    }),
  );
  expect(broken.flat()).toEqual([]);
});

const rowOfRoute = (table: Table, [name, route]: readonly [string, Route]): Row<Seen> => ({
  name: `/${name}`,
  want: (role) => seenAs(route, role),
  may: isShown,
  ask: async (role) => {
    const { seen, answer } = await askRoute(route, table, role);
    return { got: seen, answer };
  },
  changes: route.changes ?? "",
  by: undefined,
  given: route.given,
});

tables(
  "each page and handler answers each role as policy says, and writes nothing for who may not",
  async ({ table }) => {
    test.slow();
    const list = Object.entries(ROUTES);
    const posted = list.filter(([, { body }]) => body !== undefined);
    const read = list.filter(([, { body }]) => body === undefined);
    expect(
      await tryReading(
        read.map((one) => rowOfRoute(table, one)),
        table,
      ),
    ).toEqual([]);
    expect(
      await tryRows(
        posted.map((one) => rowOfRoute(table, one)),
        table,
      ),
    ).toEqual([]);
  },
);

tables(
  "each server action answers each role as policy says, and changes a row for who may and for nobody else",
  async ({ table }) => {
    test.slow();
    const list = Object.entries(ACTIONS).map(([name, action]): Row<Verdict> => {
      const send = async (fields: Fields, role: Role) => {
        const { verdict, answer } = await callAction({ name, alone: action.alone === true, fields }, table, role);
        return { got: verdict, answer };
      };
      const same = withSigns(action.form(table.world));
      return {
        name,
        want: (role) => answerOf(action, role),
        may: (want) => want === "may",
        ask: (role) => send(same, role),
        askAnew: (role) => send(withSigns(action.form(table.world)), role),
        changes: action.changes,
        by: action.by,
        given: action.given,
      };
    });
    expect(await tryRows(list, table)).toEqual([]);
  },
);
