import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { COUNTED_SECONDS_MAX } from "@/app/_server/gate/limits";
import { asOperator, type Tx } from "@/db/core/scope";
import { openSession } from "@/db/people/sessions";
import { createCode } from "@/db/people/sign-in-codes";
import { forgetWhatIsOver } from "@/db/personal-data/forget";
import { createVisitor } from "@/db/screening/visitors";
import {
  type DataViewer,
  KEPT,
  listPersonalData,
  NO_PERSON,
  PERSONAL_DATA,
  PERSONAL_DATA_IDS,
} from "@/lib/personal-data";
import { dataRows } from "@/lib/words";
import { useDatabase } from "@/tests/support/database";
import { anEmail, aPerson, hashed, inAnHour } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const columnsOf = (tables: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(tables).flatMap(([table, columns]) => columns.split(" ").map((column) => `${table}.${column}`));

const LISTED = [
  ...listPersonalData().flatMap(({ where }) => columnsOf(where)),
  ...NO_PERSON.flatMap(({ tables }) => columnsOf(tables)),
];

const columnsIn = async (tx: Tx): Promise<string[]> =>
  (
    await tx.execute<{ name: string }>(sql`select table_name || '.' || column_name as name
      from information_schema.columns where table_schema = 'app' order by 1`)
  ).map(({ name }) => name);

/** Columns of the database that neither list of `lib/personal-data` names. */
const findUnlisted = async (tx: Tx): Promise<string[]> =>
  (await columnsIn(tx)).filter((column) => !LISTED.includes(column));

test("every column of the database is on the privacy page, or is declared to contain no personal data", async () => {
  const undecided = "name the column in lib/personal-data: in no-person.ts, or in a row of personal-data.ts";
  expect(await asOperator(findUnlisted), undecided).toEqual([]);
  const twice = "lib/personal-data names each column of the database once, and none that is gone";
  expect([...LISTED].sort(), twice).toEqual(await asOperator(columnsIn));
});

test("a new column or a new table is unlisted until somebody decides", async () => {
  const added = ["alter table app.person add column phone text", "create table app.diary (person_id uuid, words text)"];
  const unlisted: string[] = [];
  const undone = asOperator(async (tx) => {
    const before = await findUnlisted(tx);
    for (const statement of added) await tx.execute(sql.raw(statement));
    unlisted.push(...(await findUnlisted(tx)).filter((column) => !before.includes(column)));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(unlisted).toEqual(["diary.person_id", "diary.words", "person.phone"]);
});

test("nothing is kept outside the tables of the application, the queue and the list of migrations", async () => {
  const schemas = await asOperator((tx) =>
    tx.execute<{ name: string }>(sql`select distinct table_schema as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') order by 1`),
  );
  expect(schemas.map(({ name }) => name)).toEqual(["app", "migrations", "queue"]);
});

test("each row has its words, and no words are without a row", () => {
  expect(PERSONAL_DATA_IDS).toEqual(Object.keys(PERSONAL_DATA));
  expect(Object.keys(dataRows).sort()).toEqual([...PERSONAL_DATA_IDS].sort());
});

/** Expressions in row-level security policies, and whom they allow to read. */
const LETS_IN: readonly (readonly [RegExp, DataViewer])[] = [
  [/firms_of_actor\('manager'/, "managers"],
  [/firms_of_actor\(\)|cohorts_of_member|cohorts_joined/, "members"],
  [/cohorts_of_actor/, "administrators"],
  [/firms_viewed|firms_engaged|cohorts_viewed|raters_of_actor/, "consultants"],
  [/actor_person|respondents_of_actor|actor_email/, "self"],
  [/actor_confirmer/, "customer"],
  [/actor_visitor/, "visitor"],
  [/actor_id\('pulse'/, "pulse"],
  [/^true$|state <> 'draft'/, "everybody"],
];

type Rule = { readonly table: string; readonly role: string; readonly rule: string };

/** The row-level security policies for reading, and the columns that each database role may read. */
async function listRules(): Promise<{ rules: readonly Rule[]; readable: ReadonlySet<string> }> {
  return asOperator(async (tx) => {
    const rules = await tx.execute<Rule>(sql`select tablename as table, role.name as role, qual as rule
      from pg_policies, unnest(roles) as role(name)
      where schemaname = 'app' and cmd in ('SELECT', 'ALL') and role.name like 'trellis\\_%'
        and role.name not in ('trellis_owner', 'trellis_gate')`);
    const columns = await tx.execute<{
      one: string;
    }>(sql`select grantee || ' ' || table_name || '.' || column_name as one
      from information_schema.column_privileges where table_schema = 'app' and privilege_type = 'SELECT'`);
    return { rules: [...rules], readable: new Set(columns.map(({ one }) => one)) };
  });
}

/**
 * Whom the policies of a table allow to read. If a policy only refers to another table, the same people as for that
 * table.
 */
function letIn(rules: readonly Rule[], table: string, readableBy = (_role: string) => true): readonly DataViewer[] {
  return rules
    .filter((rule) => rule.table === table && readableBy(rule.role))
    .flatMap(({ role, rule }): readonly DataViewer[] => {
      if (role === "trellis_auth") return ["sign-in"];
      if (role === "trellis_worker") return ["jobs"];
      const found = LETS_IN.flatMap(([word, viewer]) => (word.test(rule) ? [viewer] : []));
      const [, other] = /FROM app\.(\w+)/.exec(rule) ?? [];
      const known = found.length > 0 || other === undefined ? found : letIn(rules, other);
      if (known.length === 0) throw new Error(`whom does this rule of ${table} let in? ${rule}`);
      return known;
    });
}

/**
 * The policies without expressions that only restrict another one: "membership AND something narrower" does not allow
 * all members.
 */
const narrowed = (rules: readonly Rule[]): readonly Rule[] =>
  rules.map((one) => ({ ...one, rule: one.rule.replace(CONDITION, "(") }));
const CONDITION = /^\(\(firm_id = ANY \(\( SELECT app\.firms_of_actor\(\) AS firms_of_actor\)::uuid\[\]\)\) AND \(/;

/**
 * Whether the table of personal data names this viewer. Managers are also members, and everybody may see their own
 * data.
 */
const isNamed = (viewer: DataViewer, seenBy: readonly DataViewer[]): boolean =>
  viewer === "self" || seenBy.includes(viewer) || (viewer === "managers" && seenBy.includes("members"));

test("no row rule shows personal data to somebody who is not named for it on the page", async () => {
  const { rules, readable } = await listRules();
  const open = listPersonalData().flatMap(({ id, where, seenBy }) =>
    Object.entries(where).flatMap(([table, columns]) => {
      const readableBy = (role: string) => columns.split(" ").some((one) => readable.has(`${role} ${table}.${one}`));
      const unnamed = letIn(narrowed(rules), table, readableBy).filter((one) => !isNamed(one, seenBy));
      return unnamed.map((viewer) => `${id}: ${table} is open to ${viewer}`);
    }),
  );
  expect(open).toEqual([]);
});

test("everybody named on the page can really see some of the data", async () => {
  const { rules, readable } = await listRules();
  const functions = await asOperator((tx) =>
    tx.execute<{
      name: string;
    }>(sql`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'app' and has_function_privilege('trellis_app', p.oid, 'execute')`),
  );
  for (const { id, where, seenBy, through = [] } of listPersonalData()) {
    expect(
      functions.map(({ name }) => name),
      id,
    ).toEqual(expect.arrayContaining([...through]));
    const seen = Object.entries(where).flatMap(([table, columns]) =>
      letIn(rules, table, (role) => columns.split(" ").some((one) => readable.has(`${role} ${table}.${one}`))),
    );
    if (through.length === 0)
      expect([...new Set<DataViewer>([...seen, "nobody"])], id).toEqual(expect.arrayContaining([...seenBy]));
    if (seenBy.includes("nobody")) expect(seen, id).toEqual([]);
  }
});

const shift = (table: string, column: string, where: string, by: string) =>
  asOperator((tx) =>
    tx.execute(sql.raw(`update app.${table} set ${column} = ${column} - interval '${by}' where ${where}`)),
  );
const isThere = async (table: string, where: string) =>
  (await asOperator((tx) => tx.execute(sql.raw(`select 1 from app.${table} where ${where}`)))).length === 1;

test("what ends by the clock is deleted when its time is over, and not before", async () => {
  const { personId } = await aPerson();
  const aSession = async () => {
    const tokenHash = hashed(randomUUID());
    await openSession({ personId, tokenHash, method: "code", device: "" });
    return { table: "session", where: `token_hash = '${tokenHash}'` };
  };
  const aCode = async () => {
    const email = anEmail();
    await createCode({ email, browserHash: "browser", codeHash: "hash", minutes: KEPT.codeMinutes, perHour: 5 });
    return { table: "sign_in_code", where: `email = '${email}'` };
  };
  const aVisitor = async () => {
    const id = await createVisitor({ tokenHash: hashed(randomUUID()), expiresAt: inAnHour() });
    return { table: "visitor", where: `id = '${id}'` };
  };
  const ends = [
    { ...(await aSession()), column: "last_used_at", over: `${KEPT.sessionIdleDays} days` },
    { ...(await aSession()), column: "expires_at", over: `${KEPT.sessionDays} days` },
    { ...(await aCode()), column: "created_at", over: `${KEPT.codeHours} hours` },
    { ...(await aVisitor()), column: "expires_at", over: "1 hour" },
  ];
  for (const { table, where, column, over } of ends) {
    await shift(table, column, where, `${over}' + interval '1 minute`);
    await forgetWhatIsOver();
    expect(await isThere(table, where), `${table} a minute before`).toBe(true);
    await shift(table, column, where, "2 minutes");
    await forgetWhatIsOver();
    expect(await isThere(table, where), `${table} a minute after`).toBe(false);
  }
});

test("expired counters are deleted, and none is kept longer than the page says", async () => {
  const [over, counting] = [randomUUID(), randomUUID()];
  await asOperator(async (tx) => {
    const ms = sql`(extract(epoch from now()) * 1000)::bigint`;
    await tx.execute(
      sql`insert into app.rate_limit values (${over}, 1, ${ms} - 1000), (${counting}, 1, ${ms} + 60000)`,
    );
  });
  await forgetWhatIsOver();
  expect(await isThere("rate_limit", `key = '${over}'`)).toBe(false);
  expect(await isThere("rate_limit", `key = '${counting}'`)).toBe(true);
  expect(COUNTED_SECONDS_MAX).toBeLessThanOrEqual(KEPT.counterHours * 3600);
});
