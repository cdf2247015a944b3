import postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { movePhase } from "@/db/assessments/moves";
import { saveFields } from "@/db/fields/save-fields";
import { createLink, endLink, listLinks, listListedLinks, resumeLink } from "@/db/position/links";
import { importRegister, listRegister } from "@/db/position/register";
import {
  findLockedRegister,
  listEndedLinks,
  listFreezes,
  listKnownLinks,
  listLinkChanges,
} from "@/db/position/register-history";
import { acceptPhase } from "@/db/results/results";
import type { FieldEntry } from "@/lib/fields";
import { writeRegister } from "@/lib/register";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { aCustomer, aFirm, aFrozenCycle, anAssessment } from "@/tests/support/factories";
import { frozenInputOf } from "@/tests/support/frozen-input";
import { aTable, read } from "@/tests/support/register-files";

let ownerUrl: string;

beforeAll(async () => {
  ({ ownerUrl } = await useDatabase());
});

async function aLinkIn(at: Awaited<ReturnType<typeof anAssessment>>, change: Parameters<typeof aCustomer>[0] = {}) {
  const made = await createLink(at.manager, { firmId: at.firmId, link: aCustomer(change) });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const tell = async (at: { firmId: string; manager: Parameters<typeof listLinkChanges>[0] }, linkId?: string) =>
  (await listLinkChanges(at.manager, { firmId: at.firmId, linkId })).changes.map(({ part, before, after, by }) => ({
    part,
    by,
    was: before.kind === "life" ? before.life : before.kind === "fact" ? before.patch : before.value,
    is: after.kind === "life" ? after.life : after.kind === "fact" ? after.patch : after.value,
  }));

describe("a link", () => {
  test("begins, changes, ends and is taken up again, and each step says who made it", async () => {
    const at = await anAssessment();
    const linkId = await aLinkIn(at);
    const share: FieldEntry = { kind: "link", base: 0, linkId, change: { field: "share", value: 0.3 } };
    await saveFields(at.contributor, { firmId: at.firmId, entries: [share] });
    expect(await endLink(at.manager, { firmId: at.firmId, linkId, day: "2026-03-31" })).toMatchObject({ ok: true });
    expect(await listLinks(at.manager, at)).toEqual([]);
    expect((await listKnownLinks(at.manager, at)).map(({ id, validTo }) => [id, validTo])).toEqual([
      [linkId, "2026-03-31"],
    ]);
    expect(await resumeLink(at.contributor, { firmId: at.firmId, linkId })).toMatchObject({ ok: true });
    expect(await listLinks(at.manager, at)).toMatchObject([{ id: linkId, share: 0.3, validTo: null }]);
    expect(await resumeLink(at.contributor, { firmId: at.firmId, linkId })).toEqual({ ok: false, error: "not-found" });

    const told = await tell(at, linkId);
    expect(told.toReversed().filter(({ part }) => part !== "validTo")).toEqual([
      { part: "life", by: "Lin Wei", was: null, is: "live" },
      { part: "share", by: "Chen Jie", was: { share: 0.4 }, is: { share: 0.3 } },
      { part: "life", by: "Lin Wei", was: "live", is: "ended" },
      { part: "life", by: "Chen Jie", was: "ended", is: "live" },
    ]);
    expect(told.filter(({ part }) => part === "validTo")).toHaveLength(2);
  });

  test("finds room up to 2,000 live ones, and a longer register still opens", async () => {
    const at = await anAssessment();
    const ended = await aLinkIn(at);
    await endLink(at.manager, { firmId: at.firmId, linkId: ended });
    const owner = postgres(ownerUrl, { max: 1 });
    await owner`
      insert into app.link (firm_id, id, direction, kind, partner_name, share)
      select ${at.firmId}, gen_random_uuid(), 'supplier', 'single', 'Supplier ' || n, 0.0001
      from generate_series(1, 2000) n`;
    await owner.end();
    const full = { ok: false, error: "no-room" };
    const more = aCustomer();
    expect(await createLink(at.manager, { firmId: at.firmId, link: more })).toEqual(full);
    expect(await resumeLink(at.manager, { firmId: at.firmId, linkId: ended })).toEqual(full);
    const live = await listLinks(at.manager, at);
    expect(live).toHaveLength(2000);
    await endLink(at.manager, { firmId: at.firmId, linkId: live[0]?.id ?? "" });
    expect(await createLink(at.manager, { firmId: at.firmId, link: more })).toMatchObject({ ok: true });
  });

  test("comes back only where there is room for it", async () => {
    const at = await anAssessment();
    const linkId = await aLinkIn(at, { share: 0.6 });
    await endLink(at.manager, { firmId: at.firmId, linkId });
    const other = await aLinkIn(at, { partnerName: "Kesla", share: 0.6 });
    const resume = () => resumeLink(at.manager, { firmId: at.firmId, linkId });
    expect(await resume()).toEqual({ ok: false, error: "shares-over-one" });
    await endLink(at.manager, { firmId: at.firmId, linkId: other });
    for (let i = 0; i < 5; i += 1) await aLinkIn(at, { partnerName: `Small ${i}`, share: 0.01 });
    expect(await resume()).toEqual({ ok: false, error: "too-many-customers" });
  });

  test("does not end before it begins", async () => {
    const at = await anAssessment();
    const linkId = await aLinkIn(at);
    const day = (field: "validFrom" | "validTo", value: string): FieldEntry => ({
      kind: "link",
      base: 0,
      linkId,
      change: { field, value },
    });
    const [from] = (await saveFields(at.manager, { ...at, entries: [day("validFrom", "2026-02-01")] })) ?? [];
    const [to] = (await saveFields(at.manager, { ...at, entries: [day("validTo", "2026-01-01")] })) ?? [];
    expect([from?.status, to]).toMatchObject(["saved", { status: "refused", reason: "dates-crossed" }]);
    expect(await endLink(at.manager, { firmId: at.firmId, linkId, day: "2025-12-31" })).toEqual({
      ok: false,
      error: "dates-crossed",
    });
  });

  test("is not ended or taken up again while the register is locked, nor by a stranger", async () => {
    const at = await aFrozenCycle();
    const [link] = await listLinks(at.manager, at);
    const linkId = link?.id ?? "";
    expect(await endLink(at.manager, { firmId: at.firmId, linkId })).toEqual({ ok: false, error: "phase-not-open" });
    const free = await aFirm();
    const made = await createLink(free.manager, { firmId: free.firmId, link: aCustomer() });
    const freeLink = made.ok ? made.value : "";
    await endLink(free.manager, { firmId: free.firmId, linkId: freeLink });
    expect((await resumeLink(at.manager, { firmId: free.firmId, linkId: freeLink })).ok).toBe(false);
    expect(await listKnownLinks(aStranger(), free)).toEqual([]);
    expect(await listLinkChanges(aStranger(), free)).toEqual({ changes: [], links: [], last: undefined });
  });
});

describe("a frozen cycle", () => {
  test("shows its register as it was, whatever is changed, ended, added and imported later", async () => {
    const at = await aFrozenCycle();
    const [before] = await listRegister(at.manager, at);
    const linkId = before?.id ?? "";
    const frozen = await frozenInputOf(at);
    const lockedThen = await findLockedRegister(at.manager, at);
    expect(lockedThen?.rows).toEqual([before]);

    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "PRE", event: "reopen", reason: "a new year" });
    const entries: FieldEntry[] = [
      { kind: "link", base: 0, linkId, change: { field: "share", value: 0.1 } },
      { kind: "link", base: 0, linkId, change: { field: "partnerName", value: "Renamed" } },
      { kind: "link-answer", base: 1, linkId, question: "CX1", value: 5 },
      { kind: "link-channel", base: 0, linkId, channel: "audit", value: aChannel },
      { kind: "link-incident", base: 0, linkId, incidentId: crypto.randomUUID(), value: anIncident },
    ];
    const saved = await saveFields(at.manager, { firmId: at.firmId, entries });
    expect(saved?.map(({ status }) => status)).toEqual(entries.map(() => "saved"));
    await importRegister(at.manager, { firmId: at.firmId, read: read(aTable().slice(0, 1).concat(aTable().slice(6))) });
    await endLink(at.manager, { firmId: at.firmId, linkId });
    const newId = await aLinkIn(at, { partnerName: "Somebody new", share: 0.2 });

    const locked = await findLockedRegister(at.contributor, at);
    expect(writeRegister(locked?.rows ?? [], "en")).toEqual(writeRegister([...(lockedThen?.rows ?? [])], "en"));
    expect(locked?.rows).toEqual([before]);
    const [input] = frozen.links;
    const [row] = locked?.rows ?? [];
    expect([row?.id, row?.partnerName, row?.share]).toEqual([input?.id, input?.partner, input?.share]);
    expect(Object.fromEntries(Object.entries(row?.answers ?? {}).filter(([, level]) => level !== null))).toEqual(
      input?.answers,
    );

    await endLink(at.manager, { firmId: at.firmId, linkId: newId });
    await resumeLink(at.manager, { firmId: at.firmId, linkId });
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "PRE", event: "submit" });
    await acceptPhase(at.manager, { assessmentId: at.assessmentId, phase: "PRE" });
    const both = await listFreezes(at.manager, at);
    expect(both.map(({ revision }) => revision)).toEqual([2, 1]);
    const ofRevision = async (revision: number) =>
      (await findLockedRegister(at.manager, { ...at, revision }))?.rows.map(({ partnerName }) => partnerName) ?? [];
    expect(await ofRevision(1)).toEqual([before?.partnerName]);
    expect((await ofRevision(2)).slice(0, 2)).toEqual(["Renamed", "宁波第1五金厂"]);
    expect(await ofRevision(2)).toHaveLength(296);
    expect(await findLockedRegister(aStranger(), at)).toBeUndefined();
  });
});

const aChannel = { direction: "in" as const, frequency: "weekly" as const, tacitness: null, costBearer: null };
const anIncident = { kind: "dispute" as const, date: "2026-03-12", note: null };

test("a long history is read page by page, and every change once", async () => {
  const at = await anAssessment();
  await importRegister(at.manager, { firmId: at.firmId, read: read(aTable()) });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listLinkChanges(at.manager, { firmId: at.firmId, after });
    seen.push(...page.changes.map(({ id }) => id));
    const named = new Set(page.links.map(({ id }) => id));
    expect(page.changes.filter(({ linkId }) => !named.has(linkId))).toEqual([]);
    after = page.last;
  } while (after !== undefined);
  expect(seen).toHaveLength(300);
  expect(new Set(seen).size).toBe(300);
});

test("ended links are read page by page, the latest first, each once, and of no other firm", async () => {
  const [at, other] = [await anAssessment(), await anAssessment()];
  const owner = postgres(ownerUrl, { max: 1 });
  for (const [firmId, count] of [
    [at.firmId, 120],
    [other.firmId, 3],
  ] as const) {
    await owner`
      insert into app.link (firm_id, id, direction, kind, partner_name, ended_at)
      select ${firmId}, gen_random_uuid(), 'supplier', 'single', 'Former ' || n, now() - make_interval(hours => n / 4)
      from generate_series(1, ${count}) n`;
  }
  await owner.end();
  await aLinkIn(at);
  const read = (page: number) => listEndedLinks(at.contributor, { firmId: at.firmId, page });
  const pages = [await read(0), await read(1), await read(2)];
  expect(pages.map(({ links, number, pages: of, all }) => [links.length, number, of, all])).toEqual([
    [50, 1, 3, 120],
    [50, 2, 3, 120],
    [20, 3, 3, 120],
  ]);
  const all = pages.flatMap(({ links }) => links);
  expect(new Set(all.map(({ partnerName }) => partnerName)).size).toBe(120);
  const ended = all.map(({ endedAt }) => endedAt?.getTime() ?? 0);
  expect(ended).toEqual(ended.toSorted((a, b) => b - a));
  expect(await read(9), "beyond the last stands the last").toEqual(pages[2]);
  expect(await listEndedLinks(aStranger(), { firmId: at.firmId, page: 0 })).toMatchObject({ links: [], all: 0 });
});

test("a list of the register has every link, and answers of those that are drawn alone", async () => {
  const at = await anAssessment();
  await importRegister(at.manager, { firmId: at.firmId, read: read(aTable()) });
  const whole = await listLinks(at.manager, at);
  const [first, second] = whole;
  const level = { kind: "link-answer", base: 0, question: "CX1", value: 4 } as const;
  for (const { id: linkId } of [first, second].filter((one) => one !== undefined)) {
    await saveFields(at.manager, { firmId: at.firmId, entries: [{ ...level, linkId }] });
  }
  const listed = await listListedLinks(at.manager, { firmId: at.firmId, answersOf: (all) => [all[1]?.id ?? ""] });
  expect(listed.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  expect(listed.slice(0, 2).map(({ answers }) => answers.CX1)).toEqual([undefined, 4]);
  expect(await listListedLinks(aStranger(), { firmId: at.firmId })).toEqual([]);
});
