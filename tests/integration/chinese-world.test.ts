import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOperator } from "@/db/core/scope";
import { openFileStore } from "@/db/file-stores";
import { findSharedByPartners } from "@/db/position/shared-by-partners";
import { seedDemo } from "@/db/seed";
import { HAILAN } from "@/db/seed/hailan/suppliers";
import type { Locale } from "@/lib/result";
import { asUser } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { hashed } from "@/tests/support/factories";

let folder: string;

beforeAll(async () => {
  const database = await useDatabase();
  folder = await mkdtemp(join(tmpdir(), "trellis-chinese-world-"));
  process.env.TRELLIS_DATA = folder;
  const card = (id: string) => ({ tokenHash: hashed(id), codeHash: hashed(`code ${id}`) });
  const confirmation = ({ confirmationId, email }: { confirmationId: string; email: string }) => ({
    tokenHash: hashed(confirmationId),
    customerHash: hashed(email),
  });
  await seedDemo({
    ownerUrl: database.ownerUrl,
    files: openFileStore(),
    language: "zh",
    cardSecrets: card,
    confirmationSecrets: confirmation,
    invitationHash: hashed,
  });
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The columns with typed texts, and the names shown to Chinese readers. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  firm: ["other_name"],
  membership: ["other_name"],
  consultant: ["other_name", "organisation"],
  cohort_administrator: ["other_name"],
  link: ["partner_other_name", "product", "source"],
  link_incident: ["note"],
  position_event: ["title"],
  evidence: ["title"],
  evidence_file: ["name"],
  confirmation: ["product", "asked_by_other_name"],
  comment: ["text"],
  assignment: ["note"],
  assignment_event: ["reason"],
  plan_measure: ["title", "note", "reason"],
  plan_step: ["text"],
  plan_record: ["title", "reason"],
  plan_record_file: ["name"],
  invite_card: ["label"],
  cohort: ["liaison"],
  cohort_invitation: ["other_name"],
  engagement: ["message"],
  phase_event: ["signed_other_name", "signed_organisation", "reason"],
};
/** File names and names of standards are the same in both languages. */
const ALIKE = /\.(?:pdf|png|xlsx)$|IEC/g;

test("a world that is made in Chinese has no English word in what its people typed, and a Chinese name for everybody", async () => {
  const english: string[] = [];
  for (const [table, columns] of Object.entries(WRITTEN)) {
    for (const column of columns) {
      const [at, from] = [sql.raw(column), sql.raw(`app.${table}`)];
      const rows = await asOperator((tx) =>
        tx.execute<{ text: string }>(sql`select distinct ${at} as text from ${from} where ${at} is not null`),
      );
      const left = rows.map(({ text }) => text).filter((text) => /[A-Za-z]/.test(text.replaceAll(ALIKE, "")));
      english.push(...left.map((text) => `${table}.${column}: ${text}`));
    }
  }
  expect(english).toEqual([]);
  const [unnamed] = await asOperator((tx) =>
    tx.execute<{ firms: number; people: number; partners: number; invited: number }>(sql`select
      (select count(*)::int from app.firm where other_name is null) as firms,
      (select count(*)::int from app.membership where other_name is null) as people,
      (select count(*)::int from app.link where partner_other_name is null) as partners,
      (select count(*)::int from app.cohort_invitation where other_name is null) as invited`),
  );
  expect(unnamed).toEqual({ firms: 0, people: 0, partners: 0, invited: 0 });
});

test("records in frozen results of Hailan are named in Chinese, too", async () => {
  const rows = await asOperator((tx) =>
    tx.execute<{ title: string }>(sql`select distinct record ->> 'title' as title from app.result_input i
      join app.firm f on f.id = i.firm_id and f.name = ${HAILAN},
      jsonb_each(i.input -> 'evidence') as e(item, records), jsonb_array_elements(e.records) as record`),
  );
  expect(rows.length).toBeGreaterThan(3);
  for (const { title } of rows) expect(title.replaceAll(ALIKE, "")).toMatch(/^[^A-Za-z]+$/);
});

test("Chinese readers see the suppliers' suppliers with their Chinese names", async () => {
  const [manager] = await asOperator((tx) =>
    tx.execute<{ id: string; firm: string }>(sql`select m.person_id as id, m.firm_id as firm
      from app.membership m join app.firm f on f.id = m.firm_id where f.name = ${HAILAN} and m.role = 'manager'`),
  );
  if (manager === undefined) throw new Error("Hailan has no manager");
  const namesFor = async (locale: Locale) => {
    const actor = { ...asUser(manager.id), locale };
    const { subSuppliers } = await findSharedByPartners(actor, { firmId: manager.firm });
    return subSuppliers.flatMap(({ name }) => (name === null ? [] : [name])).join(" ");
  };
  expect(await namesFor("zh")).toMatch(/^[^A-Za-z]+$/);
  expect(await namesFor("en")).toMatch(/^[A-Za-z ]+$/);
});
