import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { runErrorModel } from "@/app/_cli/error-model/error-model";
import { readSettings } from "@/app/_cli/server/settings";
import { asOperator } from "@/db/core/scope";
import { adoptErrorModel, findErrorModelIn, listAdoptions, listErrorModels } from "@/db/instruments/error-models";
import { listStandingInputs } from "@/db/results/frozen-inputs";
import { findOwnInput } from "@/db/results/inputs";
import { findResult } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import { useDatabase } from "@/tests/support/database";
import { aFrozenCycle, anAssessment } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const { id, version } = currentInstrument;
const instrument = { id, version };
const components = { item: 0.17, respondent: 0.02, respondentCell: 0.08, residual: 0.2 };
const counts = { firms: 60, people: 130 };

test("an adopted model is used by freezes from then on, and a frozen result keeps its own", async () => {
  const before = await aFrozenCycle();
  const kept = await findResult(before.manager, before);
  expect(kept?.versions.errorModel).toBe("p2");

  const adopted = await adoptErrorModel({
    instrument,
    components,
    ...counts,
    by: "He Min",
    reason: "60 firms answered",
  });
  expect(adopted).toBe("e1");
  const after = await aFrozenCycle();
  const frozen = await findResult(after.manager, after);
  expect(frozen?.versions.errorModel).toBe("e1");
  expect(frozen?.rating.marks.provisionalErrorModel).toBe(false);
  expect(frozen?.rating.scores.overall).not.toMatchObject({
    sem: kept !== undefined && "sem" in kept.rating.scores.overall ? kept.rating.scores.overall.sem : undefined,
  });
  expect(await findResult(before.manager, before)).toEqual(kept);
  const open = await anAssessment();
  expect((await findOwnInput(open.manager, open))?.errorModel).toEqual({ version: "e1", ...components });

  const [input] = (await listStandingInputs(instrument)).filter(({ errorModel }) => errorModel !== undefined);
  expect(input?.errorModel?.version).toBe("e1");
  expect(await listStandingInputs(instrument)).toHaveLength(2);
  expect(await listStandingInputs({ id, version: "0.0.1" })).toEqual([]);
});

test("a second one follows; who adopted it and why is in the log, only for the operator", async () => {
  const other = { id, version: "9.9.9" };
  const at = { components, ...counts, by: "Lu Bo", reason: "another version" };
  const both = await Promise.all([
    adoptErrorModel({ ...at, instrument: other }),
    adoptErrorModel({ ...at, instrument: other }),
  ]);
  expect(both.toSorted()).toEqual(["e2", "e3"]);
  expect(await asOperator((tx) => findErrorModelIn(tx, instrument))).toEqual({ version: "e1", ...components });
  expect((await listAdoptions()).map((one) => [one.version, one.why])).toEqual([
    ["e1", "He Min: 60 firms answered"],
    ["e2", "Lu Bo: another version"],
    ["e3", "Lu Bo: another version"],
  ]);
  expect(JSON.stringify(await listErrorModels())).not.toContain("Lu Bo");
  expect(await asOperator((tx) => tx.execute(sql`update app.error_model set item = 0 returning version`))).toEqual([]);
  expect(await asOperator((tx) => tx.execute(sql`delete from app.error_model returning version`))).toEqual([]);
});

test("the command adopts nothing where there is too little to estimate from", async () => {
  const count = (await listErrorModels()).length;
  const args = ["adopt", "--by", "He Min", "--reason", "now", "--yes"];
  expect(await runErrorModel(readSettings(), args)).toBe(2);
  expect(await runErrorModel(readSettings(), ["--json"])).toBe(0);
  expect(await listErrorModels()).toHaveLength(count);
});
