import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { definitionBehind } from "@/app/_server/gate";
import { addAdministratorIn } from "@/db/administrators";
import { giveAssignments, listAssignments } from "@/db/assignments";
import { createCohortIn, joinCohortIn } from "@/db/cohorts";
import { writeComment } from "@/db/comments";
import { addMeasure } from "@/db/plan-measures";
import { asOperator } from "@/db/scope";
import { can, clientVerbs, cohortVerbs, firmVerbs, type Subject, type Verb } from "@/lib/policy";
import { tabulate } from "@/lib/result";
import { aStranger, type UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { aFrozenCycle, aPerson } from "@/tests/support/factories";

// Only what Next gives a request is stood in for: nothing of the gate, of policy or of the database.
vi.mock("@/app/_server/auth", () => ({
  auth: async () => null,
  signIn: async () => undefined,
  signOut: async () => undefined,
}));

type Door = {
  readonly name: string;
  readonly verb: Verb;
  readonly find: (actor: UserActor, input: never) => Promise<Subject | undefined>;
};
type Ids = Readonly<Record<string, string>>;

/** Sources of `app` outside of its helpers, with slashes on every system. */
function listFiles(): string[] {
  return readdirSync("app", { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("app/_"));
}

/** Those that stand before the gate, found by what they call. */
const listDoorFiles = (): string[] =>
  listFiles().filter((path) => /\bdefine(Action|Handler|Export|Reading)\(/.test(readFileSync(path, "utf8")));

async function listDoors(): Promise<Door[]> {
  const doors: Door[] = [];
  for (const path of listDoorFiles()) {
    const module: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ join(process.cwd(), path));
    for (const [name, value] of Object.entries(module)) {
      const behind = typeof value === "function" ? definitionBehind(value) : undefined;
      if (behind !== undefined) doors.push({ name: `${path} ${name}`, verb: behind.verb, find: behind.find });
    }
  }
  return doors;
}

const ROLES = ["manager", "contributor", "stranger", "administrator", "elsewhere"] as const;

const invitationId = randomUUID();
let ids: Ids;
let consultant: UserActor;
let doors: readonly Door[];
let who: Readonly<Record<(typeof ROLES)[number], UserActor>>;

beforeAll(async () => {
  await useDatabase();
  const at = await aFrozenCycle();
  const [here, there] = [await aPerson(), await aPerson()];
  const cohortId = await asOperator(async (tx) => {
    const root = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" } });
    const beside = await createCohortIn(tx, { name: { en: "Beside", zh: "旁边" } });
    await addAdministratorIn(tx, { cohortId: root, personId: here.personId, displayName: "Zhou Min" });
    await addAdministratorIn(tx, { cohortId: beside, personId: there.personId, displayName: "Wu Hao" });
    await joinCohortIn(tx, { cohortId: root, firmId: at.firmId, consentLevel: 3 });
    await tx.execute(sql`insert into app.cohort_invitation (cohort_id, id, firm_name, email, locale, token_hash, batch_id)
      values (${root}, ${invitationId}, 'Ningbo', 'a@example.test', 'en', ${invitationId}, ${invitationId})`);
    return root;
  });
  const { firmId, assessmentId } = at;
  const { personId } = at.contributor;
  const given = await giveAssignments(at.manager, {
    assessmentId,
    assigneeId: personId,
    scopes: ["LRN.INT"],
    note: "",
  });
  const [assignment] = await listAssignments(at.manager, { assessmentId });
  const row = {
    id: randomUUID(),
    assessmentId,
    item: "LRN.INT.2",
    text: "Which visit?",
    audience: "managers",
  } as const;
  const written = await writeComment(at.contributor, row);
  const measure = { catalogId: "M22", title: "", cell: "EVA.NET", effort: 1, steps: ["Name a contact"] } as const;
  const dates = { firstStepOn: "2026-12-01", recordOn: "2027-03-31" };
  const added = await addMeasure(at.manager, { firmId, measure: { ...measure, ...dates } });
  if (!given?.ok || assignment === undefined || written === undefined || !added.ok)
    throw new Error("no things to ask about");
  consultant = (await anEngagement(at)).consultant;
  ids = {
    firmId,
    assessmentId,
    cohortId,
    personId,
    phase: "LRN",
    invitationId,
    parentId: cohortId,
    assignmentId: assignment.id,
    threadId: written.threadId,
    ...added.value,
  };
  who = {
    manager: at.manager,
    contributor: at.contributor,
    stranger: aStranger(),
    administrator: here.actor,
    elsewhere: there.actor,
  };
  doors = await listDoors();
}, 180_000);

const isFirm = (verb: string): verb is keyof typeof firmVerbs => Object.hasOwn(firmVerbs, verb);
const isCohort = (verb: string): verb is keyof typeof cohortVerbs => Object.hasOwn(cohortVerbs, verb);
const isOwn = (verb: string): boolean => !isFirm(verb) && !isCohort(verb) && !isClient(verb);
const isClient = (verb: string): verb is keyof typeof clientVerbs => Object.hasOwn(clientVerbs, verb);

type Answer = "may" | "refused" | "not found";
async function ask({ verb, find }: Door, actor: UserActor): Promise<Answer> {
  const subject = await find(actor, ids as never);
  if (subject === undefined) return "not found";
  return can(actor, verb, subject) ? "may" : "refused";
}

const NOBODY = tabulate(ROLES, (): Answer => "not found");

/** What policy says of a verb, for each of the five; consultants have their own test, since engagements end. */
function expected(verb: Verb): Readonly<Record<(typeof ROLES)[number], Answer>> {
  if (isFirm(verb)) {
    const roles: readonly string[] = firmVerbs[verb];
    const of = (role: string): Answer => (roles.includes(role) ? "may" : "refused");
    return { ...NOBODY, manager: of("manager"), contributor: of("contributor") };
  }
  if (isCohort(verb)) return { ...NOBODY, administrator: "may" };
  if (isClient(verb)) return NOBODY;
  return tabulate(ROLES, (): Answer => "may");
}

/** Doors that one of the table's people may not even see though policy names nobody: the thing is somebody else's own. */
const OWN_THINGS: Readonly<Record<string, Partial<ReturnType<typeof expected>>>> = {
  // an engagement is found by its consultant alone
  acceptOffer: NOBODY,
  leaveClient: NOBODY,
  askForLonger: NOBODY,
};

/**
 * Actions and handlers that do not stand behind a definition of the gate: they ask it themselves, or are for people without
 * an account. `tests/e2e/access.spec.ts` and the tests of their subjects try them. A file that is neither here nor behind
 * a definition fails the test.
 */
const ELSEWHERE: readonly string[] = [
  // ask the gate themselves, with what a file or a field decides
  "app/(admin)/cohorts/[cohortId]/firms/invite/actions.ts",
  "app/(admin)/cohorts/[cohortId]/instrument/import.ts",
  "app/(consultant)/clients/[firmId]/records/[fileId]/route.ts",
  "app/(firm)/firms/[firmId]/position/[linkId]/incident-actions.ts",
  "app/(firm)/firms/[firmId]/position/actions.ts",
  "app/(firm)/firms/[firmId]/position/file/actions.ts",
  "app/(firm)/firms/[firmId]/position/match/actions.ts",
  "app/(firm)/firms/[firmId]/position/moves/actions.ts",
  "app/(firm)/firms/[firmId]/profile/actions.ts",
  "app/files/[fileId]/page/route.ts",
  "app/files/[fileId]/preview/route.ts",
  "app/files/[fileId]/route.ts",
  "app/files/route.ts",
  // of the person alone, or of nobody
  "app/account/actions.ts",
  "app/firms/new/actions.ts",
  "app/preferences/route.ts",
  "app/sw.js/route.ts",
  "app/api/auth/[...nextauth]/route.ts",
  "app/api/health/route.ts",
  "app/(public)/sign-in/actions.ts",
  // of whoever holds a key
  "app/(public)/confirm/[token]/actions.ts",
  "app/(public)/confirm/[token]/open/route.ts",
  "app/(public)/invitation/[token]/actions.ts",
  "app/(public)/join/actions.ts",
  "app/(public)/pulse/[token]/actions.ts",
  "app/(public)/reminders/[key]/actions.ts",
  "app/(public)/reminders/[key]/stop/route.ts",
  "app/(public)/screening/actions.ts",
  "app/api/v1/confirmations/[token]/answers/route.ts",
  "app/api/v1/pulse/route.ts",
];

/** Files that a request can reach as an action or a handler. */
const listReachable = (): string[] =>
  listFiles().filter((path) => path.endsWith("/route.ts") || /^"use server"/m.test(readFileSync(path, "utf8")));

describe("every action, handler and export", () => {
  test("is known to the gate", () => {
    expect(doors.length).toBeGreaterThan(60);
    const covered = new Set(doors.map(({ name }) => name.split(" ")[0]));
    expect(
      listReachable()
        .filter((path) => !covered.has(path))
        .sort(),
    ).toEqual([...ELSEWHERE].sort());
  });

  test("answers each role as policy says, and unknown is denied", async () => {
    const wrong: string[] = [];
    for (const door of doors) {
      const want = { ...expected(door.verb), ...OWN_THINGS[door.name.split(" ")[1] ?? ""] };
      for (const role of ROLES) {
        const got = await ask(door, who[role]);
        if (got !== want[role])
          wrong.push(`${door.name} (${door.verb}) answers a ${role} with "${got}", not "${want[role]}"`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe("a consultant", () => {
  test("passes the doors of clients while the engagement is open, and no door of the firm", async () => {
    for (const door of doors.filter(({ verb }) => !isOwn(verb))) {
      expect([door.name, await ask(door, consultant)]).toEqual([
        door.name,
        isClient(door.verb) && clientVerbs[door.verb].some((role) => role === "consultant")
          ? "may"
          : isClient(door.verb)
            ? "refused"
            : "not found",
      ]);
    }
  }, 120_000);
});
