import { spawn } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { listAdministered } from "@/db/cohorts/administrators";
import { findPersonByEmail } from "@/db/people/people";
import { ENV_NAMES } from "@/lib/env";
import { asUser } from "@/tests/support/actors";
import { type TestDatabase, useDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await useDatabase();
});

const NAMED = ["--en", "Zhejiang programme", "--zh", "浙江项目"];
const WHO = ["--administrator", "He.Min@city.example", "--name", "He Min"];

/** Runs a `trellis` command as an operator would. */
function trellis(args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of ENV_NAMES) delete env[name];
  env.DATABASE_OWNER_URL = database.ownerUrl;
  env.AUTH_URL = "https://trellis.example.test";
  const child = spawn("node", ["app/_cli/trellis.mjs", "cohort", ...args], { env });
  let out = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      out += chunk;
    });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out })));
}

test("creates the first cohort and its administrator once, prints what it did, and lists them", async () => {
  expect(await trellis([])).toMatchObject({ code: 0, out: expect.stringContaining("There is no cohort yet.") });

  const [first, second] = await Promise.all([trellis([...NAMED, ...WHO]), trellis([...NAMED, ...WHO])]);
  for (const { code } of [first, second]) expect(code).toBe(0);
  const [made, again] = first.out.includes("Made the cohort") ? [first, second] : [second, first];
  expect(made.out).toContain('Made the cohort "Zhejiang programme" · "浙江项目".');
  expect(made.out).toContain("Made an account for he.min@city.example.");
  expect(made.out).toContain("He Min is now its administrator.");
  expect(again.out).toContain("already exists");
  expect(again.out).toContain("nothing changed");

  const person = await findPersonByEmail("he.min@city.example");
  const cohorts = await listAdministered(asUser(person?.id ?? ""));
  expect(cohorts.map(({ name, parentId }) => [name.zh, parentId])).toEqual([["浙江项目", null]]);
  expect(made.out).toContain(`https://trellis.example.test/cohorts/${cohorts[0]?.id}`);

  const other = await trellis([...NAMED, "--administrator", "lu.bo@city.example", "--name", "Lu Bo"]);
  expect(other.out).toContain("already exists");
  expect(other.out).toContain("Lu Bo is now its administrator.");
  const { out } = await trellis([]);
  expect(out).toContain("He Min <he.min@city.example>, Lu Bo <lu.bo@city.example>");
}, 180_000);

test("names what is missing or no address, and makes nothing", async () => {
  const faulty = await trellis([...NAMED, "--administrator", "nobody", "--name", " "]);
  expect(faulty).toMatchObject({ code: 2, out: expect.stringContaining("--administrator, --name") });
  const named = await trellis(["--en", "See evil.test", "--zh", "浙江项目", ...WHO]);
  expect(named).toMatchObject({ code: 2, out: expect.stringContaining("A name cannot contain a web or mail address") });
  expect(await trellis(["--colour"])).toMatchObject({ code: 2, out: expect.stringContaining("Use: trellis cohort") });
}, 60_000);
