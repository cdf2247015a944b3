import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { hashToken } from "@/app/_server/gate/tokens";
import { closeOverdueWaves, closeWave } from "@/app/_server/secret-links/pulse";
import { asOperator } from "@/db/core/scope";
import {
  createPulseUnit,
  findFirmPulse,
  listPulseFigures,
  listPulseUnits,
  listPulseWaves,
  openPulseWave,
} from "@/db/pulse/pulse";
import { findPulse, sendPulse } from "@/db/pulse/pulse-answers";
import { CELLS } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aMember } from "@/tests/support/factories";
import { aReceipt, aWave, linkOf, sendSheet } from "@/tests/support/pulse";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

const all = (level: number | null) => tabulate(CELLS, () => level);
const countOf = async (table: string, waveId: string): Promise<number> => {
  const rows = await asOperator((tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.raw(`app.${table}`)} where wave_id = ${waveId}`),
  );
  return rows[0]?.n ?? -1;
};
const sentOf = async (at: Parameters<typeof listPulseWaves>[0], firmId: string) =>
  (await listPulseWaves(at, { firmId }))[0]?.rounds.map(({ sent }) => sent);

test("a link sends once; a second press of the same link is refused and stores nothing", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [12]);
  const unitId = units[0]?.id ?? "";
  const link = linkOf(waveId, unitId, 1);
  expect(await findPulse(hashToken(link))).toMatchObject({ state: "open", kind: "link", firm: "Ningbo Test Works" });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => sendSheet(link, all(3))));
  expect(outcomes.toSorted()).toEqual(["sent", ...Array.from({ length: 19 }, () => "used")]);
  expect(await findPulse(hashToken(link))).toMatchObject({ state: "used" });
  expect(await countOf("pulse_held", waveId)).toBe(1);
  expect(await sentOf(firm.manager, firm.firmId)).toEqual([1]);
});

test("a code takes as many answers as there are people; one sending pressed twice counts once", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [6], "code");
  const code = linkOf(waveId, units[0]?.id ?? "", 0);
  const receipt = aReceipt();
  const twice = await Promise.all(Array.from({ length: 8 }, () => sendSheet(code, all(4), receipt)));
  expect(new Set(twice)).toEqual(new Set(["sent"]));
  expect(await countOf("pulse_held", waveId)).toBe(1);
  const rest = await Promise.all(Array.from({ length: 9 }, () => sendSheet(code, all(2))));
  expect(rest.filter((outcome) => outcome === "sent")).toHaveLength(5);
  expect(rest.filter((outcome) => outcome === "full")).toHaveLength(4);
  expect(await sentOf(firm.manager, firm.firmId)).toEqual([6]);
  expect(await findPulse(hashToken(code))).toMatchObject({ state: "full" });
});

test("what is not whole, not well formed, from elsewhere or for no pulse is not taken", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [5]);
  const link = linkOf(waveId, units[0]?.id ?? "", 1);
  const { "PRE.ORG": _, ...fifteen } = all(3);
  for (const levels of [
    fifteen,
    { ...all(3), "PRE.ORG": 6 },
    { ...all(3), "PRE.ORG": 2.5 },
    { ...all(3), more: 1 },
    {},
  ])
    expect(await sendSheet(link, levels)).toBe("invalid");
  expect(await sendSheet("x".repeat(22), all(3))).toBe("unknown");
  expect(await sendSheet(linkOf(waveId, units[0]?.id ?? "", 6), all(3))).toBe("unknown");
  expect(await countOf("pulse_held", waveId)).toBe(0);
  expect(await sendSheet(link, all(3))).toBe("sent");
});

test("an answer that could not be stored gives its link back", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [5]);
  const link = linkOf(waveId, units[0]?.id ?? "", 1);
  const broken = {
    seal: () => {
      throw new Error("no seal");
    },
    unseal: () => undefined,
  };
  const at = { hash: hashToken(link), receipt: hashToken(aReceipt()), levels: tabulate(CELLS, () => null) };
  await expect(sendPulse(at, broken)).rejects.toThrow("no seal");
  expect(await sentOf(firm.manager, firm.firmId)).toEqual([0]);
  expect(await sendSheet(link, all(3))).toBe("sent");
});

test("a lot of five is moved on while at least five stay behind, and the rest at the close", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [23]);
  const seen: string[] = [];
  for (let n = 1; n <= 23; n += 1) {
    await sendSheet(linkOf(waveId, units[0]?.id ?? "", n), all(3));
    seen.push(`${await countOf("pulse_held", waveId)}+${await countOf("pulse_answer", waveId)}`);
  }
  expect(seen.slice(8, 11)).toEqual(["9+0", "5+5", "6+5"]);
  expect(seen.at(-1)).toBe("8+15");
  await closeWave(firm.manager, { firmId: firm.firmId, waveId });
  expect([await countOf("pulse_held", waveId), await countOf("pulse_answer", waveId)]).toEqual([0, 23]);
});

test("the answers of a unit with fewer than five are deleted at the close, and are in no figure", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [10, 10]);
  const [few, enough] = units.map(({ id }) => id);
  for (let n = 1; n <= 4; n += 1) await sendSheet(linkOf(waveId, few ?? "", n), all(1));
  for (let n = 1; n <= 6; n += 1) await sendSheet(linkOf(waveId, enough ?? "", n), all(4));
  expect(await listPulseFigures(firm.manager, firm)).toEqual([]);
  expect(await closeWave(firm.manager, { firmId: firm.firmId, waveId })).toEqual({ unread: 0 });
  const figures = await listPulseFigures(firm.manager, firm);
  expect(figures.map(({ about }) => about).toSorted()).toEqual([enough, firm.firmId].toSorted());
  for (const { figures: own } of figures) expect(own).toMatchObject({ people: 6, overall: { level: 4 } });
  expect(await countOf("pulse_answer", waveId)).toBe(6);
});

test("of two concurrent closings one succeeds; nobody can answer afterwards, and who was asked is deleted", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [8]);
  const unitId = units[0]?.id ?? "";
  for (let n = 1; n <= 5; n += 1) await sendSheet(linkOf(waveId, unitId, n), all(n));
  const other = await aMember(firm, { role: "manager" });
  const [late, ...closed] = await Promise.all([
    sendSheet(linkOf(waveId, unitId, 6), all(5)),
    closeWave(firm.manager, { firmId: firm.firmId, waveId }),
    closeWave(other, { firmId: firm.firmId, waveId }),
  ]);
  expect(closed.filter((one) => one !== undefined)).toHaveLength(1);
  expect(await countOf("pulse_answer", waveId)).toBe(late === "sent" ? 6 : 5);
  expect(await sendSheet(linkOf(waveId, unitId, 7), all(3))).toBe("closed");
  expect(await sendSheet(linkOf(waveId, unitId, 1), all(3))).toBe("closed");
  const spent = await asOperator((tx) =>
    tx.execute(sql`select from app.pulse_token where wave_id = ${waveId} and (spent or kind = 'receipt')`),
  );
  expect(spent).toHaveLength(0);
});

test("a wave is over after its last day, and closed when a manager looks", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [5]);
  for (let n = 1; n <= 5; n += 1) await sendSheet(linkOf(waveId, units[0]?.id ?? "", n), all(2));
  await asOperator((tx) => tx.execute(sql`update app.pulse_wave set closes_at = now() where id = ${waveId}`));
  expect(await sendSheet(linkOf(waveId, units[0]?.id ?? "", 1), all(3))).toBe("closed");
  await closeOverdueWaves(firm.manager, firm.firmId);
  expect(await listPulseFigures(firm.manager, firm)).toHaveLength(2);
});

test("a contributor sees only what the report shows of the pulse, an outsider nothing, and neither can close it", async () => {
  const firm = await aFirm();
  const contributor = await aMember(firm);
  const stranger = (await aFirm()).manager;
  const { waveId, units } = await aWave(firm, [5]);
  for (let n = 1; n <= 5; n += 1) await sendSheet(linkOf(waveId, units[0]?.id ?? "", n), all(2));
  for (const actor of [contributor, stranger]) {
    expect(await listPulseWaves(actor, firm)).toEqual([]);
    expect(await listPulseUnits(actor, firm)).toEqual([]);
    expect(await closeWave(actor, { firmId: firm.firmId, waveId })).toBeUndefined();
    await expect(createPulseUnit(actor, { firmId: firm.firmId, name: "Hall", headcount: 9 })).rejects.toThrow("42501");
  }
  await closeWave(firm.manager, { firmId: firm.firmId, waveId });
  const before = new Date(Date.now() + 60_000);
  expect((await listPulseFigures(contributor, firm)).map(({ about }) => about)).toEqual([firm.firmId]);
  expect(await findFirmPulse(contributor, { firmId: firm.firmId, before })).toMatchObject({ figures: { people: 5 } });
  expect(await listPulseFigures(stranger, firm)).toEqual([]);
  expect(await findFirmPulse(stranger, { firmId: firm.firmId, before })).toBeUndefined();
});

test("a unit is in one open wave at a time, and two of one name are refused", async () => {
  const firm = await aFirm();
  const { units } = await aWave(firm, [5]);
  const [unit] = units;
  expect(
    await createPulseUnit(firm.manager, { firmId: firm.firmId, name: unit?.name.toUpperCase() ?? "", headcount: 5 }),
  ).toBe(false);
  const again = { year: 2026, quarter: 4, lastDay: "2099-01-01", closesAt: new Date("2099-01-02T00:00:00Z") };
  const round = (unitId: string) => ({ unitId, way: "code" as const, hashes: () => [aReceipt()] });
  expect(await openPulseWave(firm.manager, { firmId: firm.firmId, ...again, rounds: [round(unit?.id ?? "")] })).toBe(
    "unit-in-open-wave",
  );
  const other = (await aFirm()).manager;
  expect(await openPulseWave(other, { firmId: firm.firmId, ...again, rounds: [round(unit?.id ?? "")] })).toBe(
    "units-gone",
  );
});

test("answers that another key sealed are counted as unread, and the others are kept", async () => {
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [12]);
  const unitId = units[0]?.id ?? "";
  for (let n = 1; n <= 6; n += 1) await sendSheet(linkOf(waveId, unitId, n), all(3));
  await asOperator((tx) =>
    tx.execute(
      sql`update app.pulse_held set sealed = 'AAAA' where id = (select id from app.pulse_held where wave_id = ${waveId} limit 1)`,
    ),
  );
  await sendSheet(linkOf(waveId, unitId, 7), all(3));
  expect(await closeWave(firm.manager, { firmId: firm.firmId, waveId })).toEqual({ unread: 1 });
  expect(await countOf("pulse_answer", waveId)).toBe(6);
});
