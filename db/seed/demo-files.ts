import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import writeExcelFile from "write-excel-file/node";
import type { FileKind } from "@/lib/files";
import type { ItemId } from "@/lib/instrument";
import type { Tx } from "../core/scope";
import type { FileStore } from "../file-stores/store";
import { assessment } from "../schema/assessments";
import { firm } from "../schema/firms";
import { planRecord, planRecordFile } from "../schema/plans";
import { evidence, evidenceFile } from "../schema/records";
import { HAILAN } from "./hailan/suppliers";
import { pdfOf } from "./pdf-file";

type DemoFile = {
  readonly cycle: number;
  readonly item: ItemId;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: () => Promise<Buffer> | Buffer;
  /** A record that must be added for this file. */
  readonly declared?: { readonly title: string; readonly date: string };
};

/** Small files as evidence for Hailan's answers. Each states that it is invented. */
const DEMO_FILES: readonly DemoFile[] = [
  {
    cycle: 2025,
    item: "PRE.ORG.1",
    name: "Business plan 2025, page 14 (invented).pdf",
    kind: "pdf",
    bytes: () => pdfOf("Business plan 2025, invented"),
  },
  { cycle: 2026, item: "LRN.ORG.1", name: "8D files, line 3 (invented).xlsx", kind: "xlsx", bytes: eightDList },
  {
    cycle: 2026,
    item: "LRN.INT.2",
    name: "Visit report Nordhem, Älmhult (invented).pdf",
    kind: "pdf",
    bytes: () => pdfOf("Visit report Nordhem, invented"),
    declared: { title: "Visit report Nordhem, Älmhult (invented).pdf", date: "2025-03-12" },
  },
  {
    cycle: 2026,
    item: "APP.ORG.1",
    name: "Line 3 before and after (invented).png",
    kind: "png",
    bytes: beforeAndAfter,
    declared: { title: "Line 3 before and after (invented).png", date: "2026-09-30" },
  },
];

/** Stores the files and inserts their rows for the demo world's records. */
export async function addDemoFiles(tx: Tx, store: FileStore): Promise<void> {
  const cycles = await tx
    .select({ firmId: firm.id, assessmentId: assessment.id, cycle: assessment.cycle })
    .from(assessment)
    .innerJoin(firm, eq(firm.id, assessment.firmId))
    .where(eq(firm.name, HAILAN));
  const folder = await mkdtemp(join(tmpdir(), "trellis-demo-"));
  try {
    for (const [index, file] of DEMO_FILES.entries()) {
      const at = cycles.find(({ cycle }) => cycle === file.cycle);
      if (at !== undefined) await addDemoFile(tx, { store, at, file, path: join(folder, String(index)) });
    }
    await addProofs(tx, store, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Adds a document to each record that verified a measure of the plan. */
async function addProofs(tx: Tx, store: FileStore, folder: string): Promise<void> {
  const records = await tx
    .select({ firmId: planRecord.firmId, recordId: planRecord.id, title: planRecord.title })
    .from(planRecord)
    .innerJoin(firm, eq(firm.id, planRecord.firmId))
    .where(eq(firm.name, HAILAN))
    .orderBy(planRecord.date, planRecord.title);
  for (const [index, { firmId, recordId, title }] of records.entries()) {
    const bytes = pdfOf(`Record ${index + 1} of the plan, invented`);
    const digest = createHash("sha256").update(bytes).digest("hex");
    const path = join(folder, `proof-${index}`);
    await writeFile(path, bytes, { mode: 0o600 });
    await store.keep({ firmId, digest }, path);
    const name = `${title.replaceAll(/[\\/:]/g, " ").slice(0, 80)} (invented).pdf`;
    const row = { firmId, recordId, digest, name, kind: "pdf" as const, bytes: bytes.length, pages: 1 };
    await tx.insert(planRecordFile).values(row);
  }
}

type Adding = {
  readonly store: FileStore;
  readonly at: { readonly firmId: string; readonly assessmentId: string };
  readonly file: DemoFile;
  readonly path: string;
};

async function addDemoFile(tx: Tx, { store, at, file, path }: Adding): Promise<void> {
  const { firmId, assessmentId } = at;
  const bytes = await file.bytes();
  const digest = createHash("sha256").update(bytes).digest("hex");
  await writeFile(path, bytes, { mode: 0o600 });
  await store.keep({ firmId, digest }, path);
  const evidenceId = await findRecord(tx, at, file);
  await tx.insert(evidenceFile).values({
    firmId,
    assessmentId,
    evidenceId,
    digest,
    name: file.name,
    kind: file.kind,
    bytes: bytes.length,
    pages: file.kind === "pdf" ? 1 : null,
  });
}

async function findRecord(
  tx: Tx,
  { firmId, assessmentId }: Adding["at"],
  { item, declared }: DemoFile,
): Promise<string> {
  const here = and(eq(evidence.firmId, firmId), eq(evidence.assessmentId, assessmentId), eq(evidence.itemId, item));
  const rows =
    declared === undefined
      ? await tx.select({ id: evidence.id }).from(evidence).where(here)
      : await tx
          .insert(evidence)
          .values({ firmId, assessmentId, itemId: item, grade: "E2", ...declared })
          .returning({ id: evidence.id });
  const [row] = rows;
  if (row === undefined) throw new Error(`the demo world has no record of ${item}`);
  return row.id;
}

async function eightDList(): Promise<Buffer> {
  const rows = [
    ["Invented for the demo of Trellis", "", "", ""],
    ["8D", "Fault", "Cause found", "Work standard changed"],
    ["8D-2026-03", "Handle loose after 500 cycles", "Screw torque not checked", "WS 114, 12 Mar"],
    ["8D-2026-07", "Coating lifts at the rim", "Oven 3 too cold at the edge", "WS 87, 2 Jul"],
    ["8D-2026-11", "Label on the wrong side", "No template at the station", "WS 131, 20 Oct"],
  ];
  return writeExcelFile(
    rows.map((row) => row.map((value) => ({ value }))),
    { sheet: "8D 2026" },
  ).toBuffer();
}

/** Draws two bars, the second one lower, instead of a photo. */
async function beforeAndAfter(): Promise<Buffer> {
  const bar = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width: 480, height: 320, channels: 3, background: "#f4f6f7" } })
    .composite([
      { input: await bar(90, 220, "#7699ce"), left: 110, top: 60 },
      { input: await bar(90, 90, "#2f60ac"), left: 280, top: 190 },
      { input: await bar(360, 3, "#121b25"), left: 60, top: 280 },
    ])
    .png()
    .toBuffer();
}
