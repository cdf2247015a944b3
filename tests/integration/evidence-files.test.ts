import { createHash, randomUUID } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { movePhase } from "@/db/assessments/moves";
import { asOperator } from "@/db/core/scope";
import { listEvidence } from "@/db/evidence/evidence";
import { attachFile, findFile, type LookedAt } from "@/db/evidence/evidence-files";
import { sweepFiles } from "@/db/evidence/sweep";
import { saveFields } from "@/db/fields/save-fields";
import { openFileStore } from "@/db/file-stores";
import { removeMember } from "@/db/people/members";
import { eraseFirm } from "@/db/personal-data/erasure";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, anAssessment, answerPhase, aPerson, positionOf } from "@/tests/support/factories";

let folder: string;
beforeAll(async () => {
  await useDatabase();
  folder = await mkdtemp(join(tmpdir(), "trellis-kept-"));
  process.env.TRELLIS_DATA = folder;
});
afterAll(async () => {
  delete process.env.TRELLIS_DATA;
  delete process.env.FILES_FIRM_MB;
  await rm(folder, { recursive: true, force: true });
});

async function aFile(content: string = randomUUID(), name = "Visit report.pdf"): Promise<LookedAt> {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  const digest = createHash("sha256").update(content).digest("hex");
  return { path, digest, name, kind: "pdf", bytes: content.length, pages: 1 };
}

const aRecord = (at: AnAssessment, evidenceId: string = randomUUID(), grade: "E1" | "E2" | "E3" = "E2") => ({
  assessmentId: at.assessmentId,
  evidenceId,
  value: { item: "LRN.INT.2" as const, grade, title: "Visit report", date: "2026-10-14" },
});

const keptOf = async (firmId: string): Promise<readonly string[]> =>
  (await openFileStore().list(firmId)).map(({ digest }) => digest);

test("a file is kept with its record, whole and for this user alone", async () => {
  const at = await anAssessment();
  const file = await aFile("the report");
  const attached = await attachFile(at.contributor, aRecord(at), file);
  expect(attached).toMatchObject({ status: "attached", revision: 1 });
  const [record] = await listEvidence(at.manager, at);
  expect(record).toMatchObject({
    item: "LRN.INT.2",
    title: "Visit report",
    file: { name: "Visit report.pdf", bytes: 10 },
  });

  const path = join(folder, "files", "kept", at.firmId, file.digest.slice(0, 2), file.digest);
  expect(await readFile(path, "utf8")).toBe("the report");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, "files", "kept", at.firmId))).mode & 0o777).toBe(0o700);
});

test("only members of the firm find a file; who was one does not", async () => {
  const at = await anAssessment();
  const attached = await attachFile(at.manager, aRecord(at), await aFile());
  if (attached?.status !== "attached") throw new Error("not attached");
  const file = { fileId: attached.fileId };
  expect(await findFile(at.manager, file)).toMatchObject({ firmId: at.firmId, role: "manager" });
  expect(await findFile(at.contributor, file)).toMatchObject({ role: "contributor" });
  expect(await findFile((await aPerson()).actor, file)).toBeUndefined();
  expect(await attachFile((await aPerson()).actor, aRecord(at), await aFile())).toBeUndefined();

  await removeMember(at.manager, { firmId: at.firmId, personId: at.contributor.personId });
  expect(await findFile(at.contributor, file)).toBeUndefined();
  expect(await attachFile(at.contributor, aRecord(at), await aFile())).toBeUndefined();
});

test("two firms with the same file store it separately: neither can find out that the other has it", async () => {
  const [one, other] = [await anAssessment(), await anAssessment()];
  const file = await aFile("the same report");
  await attachFile(one.manager, aRecord(one), file);
  expect(await openFileStore().has({ firmId: other.firmId, digest: file.digest })).toBe(false);
  await attachFile(other.manager, aRecord(other), file);
  await eraseFirm(one.firmId);
  expect(await keptOf(one.firmId)).toEqual([]);
  expect(await keptOf(other.firmId)).toEqual([file.digest]);
});

test("sending a file again under the same record adds nothing, and another one replaces it", async () => {
  const at = await anAssessment();
  const record = aRecord(at);
  const [first, second] = [await aFile(), await aFile()];
  const once = await attachFile(at.manager, record, first);
  expect(await attachFile(at.manager, record, first)).toEqual(once);
  expect(await listEvidence(at.manager, at)).toHaveLength(1);

  await attachFile(at.manager, record, second);
  expect(await keptOf(at.firmId)).toEqual([second.digest]);
  if (once?.status === "attached") expect(await findFile(at.manager, { fileId: once.fileId })).toBeUndefined();
});

test("bytes stay as long as one record refers to them, and no longer", async () => {
  const at = await anAssessment();
  const file = await aFile();
  const [one, other] = [aRecord(at), aRecord(at)];
  await attachFile(at.manager, one, file);
  await attachFile(at.manager, other, file);
  await attachFile(at.manager, one, await aFile());
  expect(await keptOf(at.firmId)).toContain(file.digest);
  await attachFile(at.manager, other, await aFile());
  expect(await keptOf(at.firmId)).not.toContain(file.digest);
});

test("a record that is removed hides its file at once, can be brought back for a day, and is then deleted", async () => {
  const at = await anAssessment();
  const record = aRecord(at);
  const file = await aFile();
  const attached = await attachFile(at.manager, record, file);
  if (attached?.status !== "attached") throw new Error("not attached");
  const put = (base: number, value: typeof record.value | null) =>
    saveFields(at.manager, { ...at, entries: [{ kind: "evidence", base, evidenceId: record.evidenceId, value }] });
  await put(1, null);
  expect(await findFile(at.manager, attached)).toBeUndefined();
  await sweepFiles();
  await put(2, record.value);
  expect(await findFile(at.manager, attached)).toBeDefined();

  await put(3, null);
  await asOperator((tx) =>
    tx.execute(sql`update app.record set at = now() - interval '25 hours' where firm_id = ${at.firmId}`),
  );
  const inTwoHours = Date.now() + 2 * 3_600_000;
  expect((await sweepFiles(inTwoHours)).expired).toBe(1);
  expect(await keptOf(at.firmId)).toEqual([]);
});

test("the sweep deletes what no record refers to, and leaves what may still be on its way", async () => {
  const at = await anAssessment();
  const [kept, orphan] = [await aFile(), await aFile()];
  await attachFile(at.manager, aRecord(at), kept);
  await openFileStore().keep({ firmId: at.firmId, digest: orphan.digest }, orphan.path);
  const incoming = join(folder, "files", "incoming");
  await mkdir(incoming, { recursive: true });
  await writeFile(join(incoming, "cut-off"), "half");
  await writeFile(join(incoming, "arriving"), "half");
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  await utimes(join(incoming, "cut-off"), longAgo, longAgo);

  await sweepFiles();
  expect((await keptOf(at.firmId)).toSorted()).toEqual([kept.digest, orphan.digest].toSorted());
  expect(await readdir(incoming)).toEqual(["arriving"]);
  await sweepFiles(Date.now() + 2 * 3_600_000);
  expect(await keptOf(at.firmId)).toEqual([kept.digest]);
});

test("a firm's space is a line that two uploads at once do not cross, and a refused file leaves nothing", async () => {
  const at = await anAssessment();
  process.env.FILES_FIRM_MB = "1";
  try {
    const big = () => aFile("x".repeat(700_000) + randomUUID());
    const both = await Promise.all([
      attachFile(at.manager, aRecord(at), await big()),
      attachFile(at.contributor, aRecord(at), await big()),
    ]);
    expect(both.map((one) => one?.status).toSorted()).toEqual(["attached", "refused"]);
    expect(both.find((one) => one?.status === "refused")).toMatchObject({ reason: "firm-full" });
    expect(await listEvidence(at.manager, at)).toHaveLength(1);
    expect(await keptOf(at.firmId)).toHaveLength(1);
  } finally {
    delete process.env.FILES_FIRM_MB;
  }
});

test("nothing is added to a submitted phase, and nothing is left of the try", async () => {
  const at = await anAssessment();
  await positionOf(at);
  await answerPhase(at.manager, at.assessmentId, "LRN");
  await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
  expect(await attachFile(at.manager, aRecord(at), await aFile())).toEqual({
    status: "refused",
    reason: "phase-not-open",
  });
  expect(await keptOf(at.firmId)).toEqual([]);
});

test("a store that fails leaves neither record nor file", async () => {
  const at = await anAssessment();
  const gone = { ...(await aFile()), path: join(folder, "not-there") };
  await expect(attachFile(at.manager, aRecord(at), gone)).rejects.toThrow();
  expect(await listEvidence(at.manager, at)).toEqual([]);
  expect(await keptOf(at.firmId)).toEqual([]);
});

test("a third-party record needs its paper, and no record is of tomorrow", async () => {
  const at = await anAssessment();
  const evidenceId = randomUUID();
  const put = (value: object) =>
    saveFields(at.contributor, {
      ...at,
      entries: [{ kind: "evidence", base: 0, evidenceId, value: { ...aRecord(at).value, ...value } }],
    });
  expect(await put({ grade: "E3" })).toMatchObject([{ status: "refused", reason: "third-party-file" }]);
  expect(await put({ date: "2199-01-01" })).toMatchObject([{ status: "refused", reason: "date-ahead" }]);
  expect(await attachFile(at.contributor, aRecord(at, evidenceId, "E3"), await aFile())).toMatchObject({
    status: "attached",
    value: { grade: "E3" },
  });
});

test("what does not look like an address of ours reaches no path", async () => {
  const store = openFileStore();
  for (const firmId of ["..", "../other", ""]) {
    await expect(store.keep({ firmId, digest: "a".repeat(64) }, "x")).rejects.toThrow("not the address");
    await expect(store.removeFirm(firmId)).rejects.toThrow();
  }
  await expect(store.keep({ firmId: randomUUID(), digest: "../../x" }, "x")).rejects.toThrow("not the address");
});

test("a folder that cannot be written to is reported", async () => {
  const locked = await mkdtemp(join(tmpdir(), "trellis-locked-"));
  const file = join(locked, "files");
  await writeFile(file, "in the way");
  await chmod(locked, 0o700);
  await expect(openFileStore({ TRELLIS_DATA: locked }).probe()).rejects.toThrow();
  await rm(locked, { recursive: true, force: true });
});
