import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { findKeys } from "@/app/_cli/server/keys";
import { reminderKey } from "@/app/_server/secret-links/reminder-key";
import { openAssessment } from "@/db/assessments/assessments";
import { asOperator } from "@/db/core/scope";
import { findPersonByEmail } from "@/db/people/people";
import { setPassword } from "@/db/people/sessions";
import { aFrozenCycle } from "../factories";
import { pngOf } from "../picture-file";
import { buildCohorts, hirePeople } from "./people";
import { makeSpares } from "./spares";
import { ROLES, type Role, STANDINGS } from "./standing";
import { makeThings } from "./things";

/** The password of all people in these tests. Its hash is weak, since it protects nothing. */
export const PASSWORD = "a password of the table of doors";

/** Lets functions of the server, called in this process, use the database and keys of the server under test. */
export async function enterServer(): Promise<void> {
  const owner = process.env.E2E_DATABASE_OWNER_URL ?? "";
  for (const name of ["DATABASE_URL", "DATABASE_AUTH_URL", "DATABASE_OWNER_URL"]) process.env[name] = owner;
  process.env.DATABASE_SINGLE_LOGIN = "on";
  Object.assign(process.env, await findKeys(process.env.E2E_DATA ?? ""));
}

export type Built = Awaited<ReturnType<typeof buildWorld>>;
export type World = Built & { readonly fileId: string; readonly sessionId: string };

/** Creates a firm with all features in use, in a cohort below another one, with one person for each role. */
export async function buildWorld() {
  const at = await aFrozenCycle();
  const opened = await openAssessment(at.manager, { firmId: at.firmId, year: 2027 });
  if (!opened.ok) throw new Error(opened.error);
  const cycle = opened.value.assessmentId;
  const cohorts = await buildCohorts(at);
  const hired = await hirePeople(at);
  const people = await withPasswords({ ...hired.people, ...cohorts.people });
  return {
    firmId: at.firmId,
    frozen: at.assessmentId,
    cycle,
    ...cohorts.ids,
    ...(await makeThings(at, { cycle, cohortId: cohorts.ids.cohortId })),
    ...(await makeSpares(at, { cycle, ...cohorts.ids, people })),
    reminders: reminderKey(at.contributor.personId),
    contributorId: at.contributor.personId,
    engagementId: hired.engagementId,
    people,
    random: randomUUID(),
    picture: new Uint8Array(await pngOf()),
  };
}

async function withPasswords(people: Readonly<Record<string, { readonly personId: string }>>) {
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const rows = await Promise.all(
    ROLES.filter((role) => STANDINGS[role].session).map(async (role) => {
      const { personId = "" } = people[role] ?? {};
      await setPassword({ personId, passwordHash });
      const [row] = await asOperator((tx) =>
        tx.execute<{ email: string }>(sql`select email from app.person where id = ${personId}`),
      );
      return [role, { personId, email: row?.email ?? "" }] as const;
    }),
  );
  return Object.fromEntries(rows) as Readonly<
    Partial<Record<Role, { readonly personId: string; readonly email: string }>>
  >;
}

/**
 * Adds what must go through the server: a record with a file, uploaded by the manager (again if the server is busy),
 * and a session that can be ended.
 */
export async function withSent(world: Built, cookie: string): Promise<World> {
  const fileId = (await sendFile(world, cookie)) ?? (await sendFile(world, cookie));
  const personId = world.people.stranger?.personId ?? "";
  const [row] = await asOperator((tx) =>
    tx.execute<{ id: string }>(sql`select id from app.session where person_id = ${personId} limit 1`),
  );
  if (fileId === undefined || row === undefined) throw new Error("no file was kept, or nobody is signed in");
  return { ...world, fileId, sessionId: row.id };
}

type Sent = { readonly cycle: string; readonly picture: Uint8Array<ArrayBuffer>; readonly name?: string };

/** Uploads a picture through the server, as a record that proves an answer. */
export async function sendFile({ cycle, picture, name = "minutes.png" }: Sent, cookie: string) {
  const url = process.env.E2E_URL ?? "";
  const said = { assessmentId: cycle, item: "LRN.INT.2", evidenceId: randomUUID(), name };
  const answer = await fetch(`${url}/files?${new URLSearchParams(said)}`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: new URL(url).origin, "Content-Type": "application/octet-stream" },
    body: picture,
  });
  const { value }: { value?: { file: { id: string } } } = await answer.json();
  return value?.file.id;
}

/** Sets the test password for a person. */
export async function givePassword(email: string): Promise<void> {
  const person = await findPersonByEmail(email);
  if (person === undefined) throw new Error(`there is nobody at ${email}`);
  await setPassword({
    personId: person.id,
    passwordHash: await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 }),
  });
}
