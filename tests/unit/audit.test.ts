import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AUDIT_ACTS, AUDITED } from "@/lib/audit";
import { clientVerbs, cohortVerbs, firmVerbs, type Verb } from "@/lib/policy";
import { tellEntry } from "@/lib/view/audit/entry";
import { auditTable } from "@/lib/view/audit/table";

const isVerb = (verb: string): verb is Verb => Object.hasOwn(AUDITED, verb);

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

/** Verbs whose last word says that they give access or rights, export something, or end a state. */
const WEIGHTY =
  /\.(invite|remove|export|submit|accept|return|reopen|confirm|match|manage|compute|open|create|give|publish|leave|join|consent|retire|erase)$/;
/**
 * Verbs that match only by their name. Assignments inside a firm need no entry, because they have their own history.
 */
const LIGHT: readonly string[] = ["assignment.give"];

test("every verb says what it leaves in the log, and one that weighs leaves something", () => {
  for (const verb of [...Object.keys(firmVerbs), ...Object.keys(cohortVerbs), ...Object.keys(clientVerbs)])
    expect(isVerb(verb), verb).toBe(true);
  const silent = Object.keys(AUDITED).filter((verb) => isVerb(verb) && AUDITED[verb].length === 0);
  expect(silent.filter((verb) => WEIGHTY.test(verb))).toEqual(LIGHT);
});

test("every act is written somewhere, and stands in the list once", () => {
  expect(new Set(AUDIT_ACTS).size).toBe(AUDIT_ACTS.length);
  const source = [...sourcesOf("db"), ...sourcesOf("app")].join("\n");
  const isWritten = (act: string) =>
    source.includes(`"${act}"`) || (act.startsWith("phase.") && source.includes("act: `phase."));
  expect(AUDIT_ACTS.filter((act) => !isWritten(act))).toEqual([]);
});

test("the log of a firm names what an entry is about, and not the firm itself", () => {
  const entry = {
    id: "1",
    at: new Date(0),
    byKind: "worker",
    byRole: null,
    byName: "",
    reason: "",
    about: null,
  } as const;
  const zone = { locale: "en", timeZone: "Asia/Shanghai" } as const;
  expect(tellEntry({ ...entry, act: "cohort.join", objectKind: "firm", objectId: "a" }, zone).object).toBe("");
  expect(tellEntry({ ...entry, act: "phase.submit", objectKind: "phase", objectId: "a/PRE" }, zone).object).toBe(
    "Phase: Preparation",
  );
});

test("a file of a cohort's log has nothing of a firm that does not show its name, not even an id", () => {
  const entry = {
    id: "1",
    at: new Date(0),
    byKind: "operator",
    byRole: null,
    byName: "",
    act: "cohort.join",
    objectKind: "firm",
    objectId: "a-firm",
    reason: "",
  } as const;
  const about = { cohort: { en: "Cohort", zh: "企业组" }, changed: null, firms: null };
  const rows = ["", "Shown Works"].map((firm) => ({ ...entry, about: { ...about, firm } }));
  const [, unnamed, named] = auditTable(rows, { locale: "en", timeZone: "Asia/Shanghai", most: 2 }).table;
  expect(unnamed).not.toContain("a-firm");
  expect(named).toContain("a-firm");
});
