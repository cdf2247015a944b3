import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planReplies } from "@/lib/view/plan/replies";
import { refusalWords } from "@/lib/words";

const ROOT = join(import.meta.dirname, "..", "..");

/** Where refusals of the plan's actions come from: the actions, the functions they call, and the gate. */
const FOLDERS = ["app/(firm)/firms/[firmId]/plan", "db/plans", "lib/plan"];
const FILES = [
  "app/(firm)/firms/[firmId]/assessments/[assessmentId]/records/[item]/offer-actions.ts",
  "app/_server/gate/gate.ts",
];

/** The first is only shown to consultants, the action replaces the second, and no form of the plan uses a queue. */
const NEVER_MET = ["access-closed", "dates-crossed", "session-ended"];

test("a form of the plan has words for every refusal that it can meet", () => {
  const files = [...FOLDERS.flatMap(codeIn), ...FILES];
  const named = new Set(files.flatMap((file) => refusalsIn(readFileSync(join(ROOT, file), "utf8"))));
  expect([...named]).toEqual(expect.arrayContaining(NEVER_MET));
  expect(Object.keys(planReplies("en").refusals).toSorted()).toEqual(
    [...named].filter((refusal) => !NEVER_MET.includes(refusal)).toSorted(),
  );
});

const codeIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const refusalsIn = (code: string): readonly string[] =>
  [...code.matchAll(/"([a-z-]+)"/g)].flatMap(([, text = ""]) => (text in refusalWords ? [text] : []));
