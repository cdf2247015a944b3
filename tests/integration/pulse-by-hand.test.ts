import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { closeWave } from "@/app/_server/secret-links/pulse";
import { asActor, asOperator } from "@/db/core/scope";
import { findFirmPulse, listPulseFigures, type PulseWay } from "@/db/pulse/pulse";
import { CELLS } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aMember } from "@/tests/support/factories";
import { aWave, linkOf, sendSheet } from "@/tests/support/pulse";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

const all = (level: number) => tabulate(CELLS, () => level);

/**
 * A unit of five people. The manager has all five links, answers with four of them, and waits for a colleague to use
 * the fifth.
 */
async function fourOfFive(fifth: number, way: "links" | "code") {
  const firm = await aFirm();
  const contributor = await aMember(firm);
  const { waveId, units } = await aWave(firm, [5], way);
  const linkTo = (n: number) => linkOf(waveId, units[0]?.id ?? "", way === "code" ? 0 : n);
  for (let n = 1; n <= 4; n += 1) expect(await sendSheet(linkTo(n), all(2))).toBe("sent");
  expect(await sendSheet(linkTo(5), all(fifth))).toBe("sent");
  await closeWave(firm.manager, { firmId: firm.firmId, waveId });
  const before = new Date(Date.now() + 60_000);
  return {
    manager: await listPulseFigures(firm.manager, firm),
    contributor: await listPulseFigures(contributor, firm),
    report: (await findFirmPulse(firm.manager, { firmId: firm.firmId, before })) ?? null,
  };
}

test.each(["links", "code"] as const)(
  "four of five sheets by the manager tell nothing of the fifth (%s)",
  async (way) => {
    const seen = await Promise.all([1, 5].map((fifth) => fourOfFive(fifth, way)));
    for (const one of seen) expect(one).toEqual({ manager: [], contributor: [], report: null });
  },
);

test("three of five people cannot distinguish the other two by reading the figures in SQL", async () => {
  const rowsOf = async (fourth: number, fifth: number) => {
    const firm = await aFirm();
    const { waveId, units } = await aWave(firm, [5]);
    for (const [index, level] of [3, 3, 3, fourth, fifth].entries())
      await sendSheet(linkOf(waveId, units[0]?.id ?? "", index + 1), all(level));
    await closeWave(firm.manager, { firmId: firm.firmId, waveId });
    const rows = await asActor(firm.manager, (tx) =>
      tx.execute<{ figures: unknown; by_hand: number }>(
        sql`select figures, by_hand from app.pulse_figure where wave_id = ${waveId} order by about = firm_id`,
      ),
    );
    expect(rows).toHaveLength(2);
    return [...rows];
  };
  expect(await rowsOf(1, 5)).toEqual(await rowsOf(3, 3));
});

/** How many people answer in each unit, how they are asked, and the level they give. */
type Asked = { readonly way: PulseWay; readonly people: number; readonly level: number };

async function closedWave(asked: readonly Asked[]) {
  const firm = await aFirm();
  const { waveId, units } = await aWave(
    firm,
    asked.map(({ people }) => Math.max(5, people)),
    asked.map(({ way }) => way),
  );
  for (const [index, { way, people, level }] of asked.entries())
    for (let n = 1; n <= people; n += 1)
      await sendSheet(linkOf(waveId, units[index]?.id ?? "", way === "code" ? 0 : n), all(level));
  await closeWave(firm.manager, { firmId: firm.firmId, waveId });
  const figures = await listPulseFigures(firm.manager, firm);
  const kept = await asOperator((tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from app.pulse_answer where wave_id = ${waveId}`),
  );
  return {
    firm,
    kept: kept[0]?.n,
    whole: figures.find(({ about }) => about === firm.firmId),
    units: units.map(({ id }) => figures.find(({ about }) => about === id)),
  };
}

test("a unit whose links the server mailed shows from five; by hand only the firm shows, from ten", async () => {
  const mailed = await closedWave([{ way: "mail", people: 5, level: 4 }]);
  expect(mailed.units[0]).toMatchObject({ byHand: 0, figures: { people: 5, overall: { level: 4 } } });
  expect(mailed.whole).toMatchObject({ byHand: 0, figures: { people: 5 } });

  const nine = await closedWave([
    { way: "links", people: 5, level: 2 },
    { way: "code", people: 4, level: 3 },
  ]);
  expect([nine.whole, ...nine.units, nine.kept]).toEqual([undefined, undefined, undefined, 0]);

  const ten = await closedWave([
    { way: "links", people: 5, level: 2 },
    { way: "code", people: 5, level: 4 },
  ]);
  expect(ten.whole).toMatchObject({ byHand: 10, figures: { people: 10, overall: { level: 3 } } });
  expect(ten.units).toEqual([undefined, undefined]);
});

test("subtracting the mailed units from the firm leaves ten people with printed links, or nobody", async () => {
  // The manager tries again: seven of the eight printed links are their own, and the unit that got mails is subtracted
  // from the firm.
  const asked = (last: number): Asked[] => [
    { way: "mail", people: 6, level: 4 },
    { way: "links", people: 8, level: last },
  ];
  for (const last of [1, 5]) {
    const { whole, units, kept } = await closedWave(asked(last));
    expect(whole?.figures).toEqual(units[0]?.figures);
    expect([whole?.byHand, units[1], kept]).toEqual([0, undefined, 6]);
  }
  const { whole, units } = await closedWave([...asked(2), { way: "code", people: 5, level: 2 }]);
  expect([units[1], units[2]]).toEqual([undefined, undefined]);
  expect(whole).toMatchObject({ byHand: 13, figures: { people: 19 } });
});

test("the database shows no figure by hand of a unit or of fewer than ten, whatever is stored, not even one of long ago", async () => {
  const { firm, whole } = await closedWave([
    { way: "links", people: 6, level: 2 },
    { way: "links", people: 6, level: 4 },
  ]);
  const colleague = await aMember(firm);
  const seen = async () => [
    (await listPulseFigures(firm.manager, firm)).map(({ about }) => about),
    (await listPulseFigures(colleague, firm)).map(({ about }) => about),
  ];
  expect(await seen()).toEqual([[firm.firmId], [firm.firmId]]);
  // Stores a round as older versions did: with figures of each unit, and of a firm with few answers.
  const { waveId } = whole ?? { waveId: "" };
  await asOperator(async (tx) => {
    await tx.execute(sql`insert into app.pulse_figure (firm_id, wave_id, about, figures, by_hand)
      select r.firm_id, r.wave_id, r.unit_id, f.figures, h.n from app.pulse_round r cross join (values (0), (6)) h(n)
      join app.pulse_figure f on f.wave_id = r.wave_id and f.about = f.firm_id
      where r.wave_id = ${waveId} on conflict do nothing`);
  });
  expect(await seen()).toEqual([[firm.firmId], [firm.firmId]]);
  for (const few of [9, 0]) {
    await asOperator((tx) => tx.execute(sql`update app.pulse_figure set by_hand = ${few} where wave_id = ${waveId}`));
    expect(await seen()).toEqual([[], []]);
  }
});

test("the database shows no mailed figure of fewer than five, whatever is stored", async () => {
  const { firm, whole } = await closedWave([{ way: "mail", people: 5, level: 4 }]);
  const seen = async () => (await listPulseFigures(firm.manager, firm)).length;
  expect(await seen()).toBe(2);
  await asOperator((tx) =>
    tx.execute(sql`update app.pulse_figure set figures = jsonb_set(figures, '{people}', '4')
      where wave_id = ${whole?.waveId ?? ""}`),
  );
  expect(await seen()).toBe(0);
});
