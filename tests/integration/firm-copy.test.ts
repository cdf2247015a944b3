import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeWave } from "@/app/_server/secret-links/pulse";
import { writeComment } from "@/db/assessments/comments";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers } from "@/db/assessments/save-answers";
import { asOperator } from "@/db/core/scope";
import { sha256 } from "@/db/core/sha256";
import { attachFile } from "@/db/evidence/evidence-files";
import { openFileStore } from "@/db/file-stores";
import { createInvitation } from "@/db/people/invitations";
import { acceptPhase } from "@/db/results/results";
import { result } from "@/db/schema/results";
import { currentInstrument } from "@/lib/catalog";
import { CELLS, type Level, PHASES, phaseOf } from "@/lib/instrument";
import { freezeInput } from "@/lib/rating";
import { tabulate } from "@/lib/result";
import type { UserActor } from "@/tests/support/actors";
import { firmCopyOf, likeAnyOther, ownCopyOf, type Unpacked } from "@/tests/support/copies";
import { useDatabase } from "@/tests/support/database";
import {
  type AnAssessment,
  aMember,
  anAssessment,
  anEmail,
  anEntry,
  hashed,
  inAnHour,
  positionOf,
} from "@/tests/support/factories";
import { frozenInputOf } from "@/tests/support/frozen-input";
import { aWave, linkOf, sendSheet } from "@/tests/support/pulse";

let folder: string;
beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  folder = await mkdtemp(join(tmpdir(), "trellis-copied-"));
  vi.stubEnv("TRELLIS_DATA", folder);
  await useDatabase();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The answers that a person gives to the three items of each part, in their order. */
type Habit = readonly [Level, Level, Level];
const RISING: Habit = [2, 3, 4];
const FALLING: Habit = [4, 3, 2];
const SAME: Habit = [3, 3, 3];

const RESULT = "results/trellis-result-2026-r1.json";
const ANSWERS = "results/trellis-answers-2026-r1.json";

/** A firm with a final result in which each person answers by a fixed pattern, the manager first. */
async function aFirmOf(habits: readonly Habit[]): Promise<AnAssessment> {
  const at = await anAssessment();
  await positionOf(at);
  const people: UserActor[] = [at.manager, at.contributor];
  while (people.length < habits.length) people.push(await aMember(at));
  for (const phase of PHASES) {
    for (const [place, person] of people.entries()) await answerBy(person, at, phase, habits[place] ?? SAME);
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase, event: "submit" });
    await acceptPhase(at.manager, { assessmentId: at.assessmentId, phase });
  }
  await drawAlike(at);
  return at;
}

/** Uses one seed for all, because different draws would distinguish firms that are otherwise equal. */
async function drawAlike(at: AnAssessment): Promise<void> {
  const input = await frozenInputOf(at);
  const { rating } = freezeInput({ ...input, seed: 7 }, sha256);
  await asOperator((tx) => tx.update(result).set({ rating }).where(eq(result.assessmentId, at.assessmentId)));
}

async function answerBy(actor: UserActor, at: AnAssessment, phase: (typeof PHASES)[number], habit: Habit) {
  const entries = CELLS.filter((cell) => phaseOf(cell) === phase).flatMap((cell) =>
    currentInstrument.items
      .filter((item) => item.cell === cell)
      .map((item, index) => anEntry(item.id, habit[index] ?? 3)),
  );
  await saveAnswers(actor, { assessmentId: at.assessmentId, entries });
}

const read = (copy: Unpacked, path: string) => JSON.parse(copy[path] ?? "null");

/** What is withheld from the items of a result, each kind once. */
const keptIn = (copy: Unpacked): unknown[] => {
  const details: { withheld?: string }[] = Object.values(read(copy, RESULT).detail);
  return [...new Set(details.map(({ withheld }) => withheld))];
};

test("of two people: whatever the other answered, with one mean a part, the manager's copy is the same", async () => {
  const [one, other] = [await aFirmOf([SAME, RISING]), await aFirmOf([SAME, FALLING])];
  const [copy, twin] = [await firmCopyOf(one.manager, one), await firmCopyOf(other.manager, other)];
  expect(keptIn(copy)).toEqual(["level"]);
  expect(Object.keys(copy)).toEqual(["READ-ME.txt", "firm.json", RESULT, ANSWERS, "files.json"]);
  expect(likeAnyOther(copy)).toEqual(likeAnyOther(twin));
});

test("of six people: who of them answered what is not in it; means and spreads of items are, as on the page", async () => {
  const rest = [SAME, SAME, SAME] as const;
  const [one, other] = [
    await aFirmOf([SAME, RISING, FALLING, ...rest]),
    await aFirmOf([SAME, FALLING, RISING, ...rest]),
  ];
  const [copy, twin] = [await firmCopyOf(one.manager, one), await firmCopyOf(other.manager, other)];
  expect(keptIn(copy)).toEqual([undefined]);
  expect(likeAnyOther(copy)).toEqual(likeAnyOther(twin));
  expect(read(copy, "firm.json")).toMatchObject({
    format: "trellis/firm@1",
    madeFor: { role: "manager" },
    firm: { name: "Ningbo Test Works" },
    cycles: [{ cycle: 2026, results: [{ revision: 1, result: RESULT, answers: ANSWERS }], functions: { OEM: 0.6 } }],
    position: { relationships: [{ partnerName: "Nordhaus GmbH", share: 0.4 }] },
  });
  expect(read(copy, "firm.json").people).toHaveLength(6);
  expect([read(copy, RESULT).schema, read(copy, ANSWERS).schema]).toEqual([
    "trellis/rating@1",
    "trellis/assessment-reduced@1",
  ]);
});

test("no note on an answer, address or secret is in it; a comment that the manager reads is", async () => {
  const at = await anAssessment();
  const planted = { note: "planted-note", address: anEmail(), token: hashed(randomUUID()) };
  const own = anEntry("LRN.INT.2", 4, 0, { comment: planted.note });
  await saveAnswers(at.contributor, { assessmentId: at.assessmentId, entries: [own] });
  const said = { id: randomUUID(), item: "LRN.INT.2", text: "planted-comment", audience: "managers" } as const;
  await writeComment(at.contributor, { assessmentId: at.assessmentId, ...said });
  await createInvitation(at.manager, {
    firmId: at.firmId,
    email: planted.address,
    role: "contributor",
    stratum: "production",
    tokenHash: planted.token,
    expiresAt: inAnHour(),
  });
  const copy = await firmCopyOf(at.manager, at);
  const all = Object.values(copy).join("\n");
  expect(all).toContain("planted-comment");
  for (const hidden of [...Object.values(planted), at.managerEmail]) expect(all).not.toContain(hidden);
  expect(all).not.toMatch(/@example\.test|_hash|Hash"/);
});

const sheetOf = (level: number) => tabulate(CELLS, () => level);

async function closedWave(at: AnAssessment, way: "mail" | "links", levels: readonly number[]): Promise<void> {
  const { waveId, units } = await aWave(at, [Math.max(5, levels.length)], way);
  for (const [index, level] of levels.entries())
    await sendSheet(linkOf(waveId, units[0]?.id ?? "", index + 1), sheetOf(level));
  await closeWave(at.manager, { firmId: at.firmId, waveId });
}

test("the pulse is in it as its page shows it: in halves, never near an end, and nothing of nine by hand", async () => {
  const at = await anAssessment();
  await closedWave(at, "mail", [5, 5, 5, 5, 4]);
  const { pulse } = read(await firmCopyOf(at.manager, at), "firm.json");
  const shown = { people: { low: 5, high: 9 }, overall: { level: 4.5, end: "or more" } };
  expect(pulse.closed).toMatchObject([{ firm: shown, units: [{ figures: shown }] }]);
  expect(JSON.stringify(pulse)).not.toMatch(/@|4\.8|"people": ?5\b|points|deviation/);

  const byHand = await anAssessment();
  await closedWave(byHand, "links", [1, 2, 2, 2, 2, 2, 2, 2, 2]);
  const { pulse: kept } = read(await firmCopyOf(byHand.manager, byHand), "firm.json");
  expect(kept.closed).toMatchObject([{ firm: null, someByHand: false, units: [{ figures: null }] }]);
});

async function attach(actor: UserActor, at: AnAssessment, name: string, content: string): Promise<string> {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  const digest = createHash("sha256").update(content).digest("hex");
  const value = { item: "LRN.INT.2", grade: "E2", title: name, date: "2026-10-14" } as const;
  const record = { assessmentId: at.assessmentId, evidenceId: randomUUID(), value };
  await attachFile(actor, record, { path, digest, name, kind: "pdf", bytes: content.length, pages: 1 });
  return digest;
}

test("files of records are included, each under its item; a file missing from the store is named", async () => {
  const at = await anAssessment();
  await attach(at.manager, at, "日志.pdf", "of the manager");
  const lost = await attach(at.contributor, at, "日志.pdf", "of the colleague");
  const copy = await firmCopyOf(at.manager, at);
  const [first, second] = ["files/2026/LRN.INT.2/日志.pdf", "files/2026/LRN.INT.2/日志 (2).pdf"];
  expect([copy[first], copy[second]]).toEqual(["of the manager", "of the colleague"]);
  expect(read(copy, "firm.json").cycles[0].records.map(({ file }: { file: object }) => file)).toMatchObject([
    { path: first },
    { path: second },
  ]);

  await openFileStore().remove({ firmId: at.firmId, digest: lost });
  const later = await firmCopyOf(at.manager, at);
  expect(later[second]).toBeUndefined();
  expect(read(later, "files.json")).toMatchObject([
    { path: first, state: "copied" },
    { path: second, state: "lost", sha256: lost },
  ]);
});

test("a person's copy has the files of records that they added, and nobody else's", async () => {
  const at = await anAssessment();
  await attach(at.manager, at, "His.pdf", "of the manager");
  await attach(at.contributor, at, "Hers.pdf", "of the colleague");
  const copy = await ownCopyOf(at.contributor);
  expect(Object.keys(copy)).toEqual([
    "READ-ME.txt",
    "person.json",
    "files/Ningbo Test Works/2026/LRN.INT.2/Hers.pdf",
    "files.json",
  ]);
  expect(read(copy, "person.json")).toMatchObject({
    format: "trellis/person@1",
    tables: { person: [{ id: at.contributor.personId }] },
  });
  expect(Object.values(copy).join("")).not.toContain("of the manager");
});
