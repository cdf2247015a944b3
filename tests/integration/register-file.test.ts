import { Buffer } from "node:buffer";
import { beforeAll, describe, expect, test } from "vitest";
import { readTableFile, type TableFormat, writeTableFile } from "@/app/_server/register-file";
import { listLinks } from "@/db/links";
import { listRecordChanges } from "@/db/records";
import { importRegister, listRegister } from "@/db/register";
import { type Cell, describeColumns, type RegisterRow, readRegister, writeRegister } from "@/lib/register";
import type { Locale } from "@/lib/result";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anAssessment } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const HEAD = ["direction", "kind", "partnerName", "share", "product", "partnerCountry", "startYear", "industry", "id"];
const SUPPLIERS = 295;

/** Five customers and 295 suppliers, with Chinese names. */
function aTable(): Cell[][] {
  const customers = [34, 22, 16, 13, 5].map((share, i): Cell[] => [
    "客户",
    i === 3 ? "一组小合作方" : "一家",
    `客户${i + 1} AB`,
    share,
    "空气炸锅",
    "SE",
    2010 + i,
    "27",
    null,
  ]);
  const suppliers = Array.from({ length: SUPPLIERS }, (_, i): Cell[] => [
    "supplier",
    "single",
    `宁波第${i + 1}五金厂`,
    0.2,
    "Steel parts",
    "中国",
    2001 + (i % 20),
    "25",
    null,
  ]);
  return [HEAD, ...customers, ...suppliers];
}

const read =
  (table: readonly (readonly Cell[])[], locale: Locale = "zh") =>
  (existing: readonly RegisterRow[]) =>
    readRegister({ table, locale, existing, customersMax: 5 });

const guide = { name: "Register", sheet: "Columns", rows: describeColumns("en") };
const csvOf = (table: readonly (readonly Cell[])[]) =>
  table.map((row) => row.map((cell) => (cell === null ? "" : String(cell))).join(",")).join("\r\n");

/** The same table in every clothing a spreadsheet gives it. */
async function clothed(table: Cell[][]): Promise<Readonly<Record<string, Uint8Array>>> {
  const text = csvOf(table);
  return {
    "CSV in UTF-8": Buffer.from(text),
    "CSV in UTF-8 with its mark": Buffer.from(`\uFEFF${text}`),
    "CSV in GBK": gbk(text),
    "CSV in UTF-16": Buffer.from(`\uFEFF${text}`, "utf16le"),
    "CSV with semicolons": Buffer.from(text.replaceAll(",", ";")),
    XLSX: (await writeTableFile("xlsx", table, guide)).bytes,
  };
}

/** GB 18030, whose two-byte part is GBK, from the decoder: Node only reads it. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  const bytes = [...text].flatMap((char) =>
    char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : (codes.get(char) ?? []),
  );
  return Uint8Array.from(bytes);
}

describe("300 lines", () => {
  test("read alike from XLSX and from CSV in every encoding", async () => {
    const files = await clothed(aTable());
    for (const [name, bytes] of Object.entries(files)) {
      const table = await readTableFile(bytes);
      if (!table.ok) throw new Error(`${name}: ${table.error}`);
      const plan = read(table.value)([]);
      expect(plan.faults, name).toEqual([]);
      expect(plan.created, name).toHaveLength(300);
      expect(plan.created[5], name).toMatchObject({ partnerName: "宁波第1五金厂", partnerCountry: "CN", share: 0.002 });
    }
  });

  test("with twelve planted faults name each by line and column, and save nothing", async () => {
    const at = await anAssessment();
    const table = aTable();
    const plant = (line: number, column: string, value: Cell) => {
      const row = table[line - 1];
      if (row !== undefined) row[HEAD.indexOf(column)] = value;
    };
    plant(3, "share", "about a fifth");
    plant(4, "kind", "some");
    plant(11, "direction", "competitor");
    plant(12, "partnerName", null);
    plant(13, "partnerName", "长".repeat(201));
    plant(14, "share", 140);
    plant(15, "partnerCountry", "Atlantis");
    plant(16, "startYear", "since long");
    plant(17, "startYear", 1492);
    plant(18, "industry", "99");
    plant(19, "id", "019a2105-55ca-7435-bc59-8a31a031a635");
    plant(30, "partnerName", "宁波第10五金厂");
    const planted = [
      [3, "D", "not-a-number"],
      [4, "B", "not-in-list"],
      [11, "A", "not-in-list"],
      [12, "C", "missing"],
      [13, "C", "too-long"],
      [14, "D", "out-of-range"],
      [15, "F", "not-in-list"],
      [16, "G", "not-a-number"],
      [17, "G", "out-of-range"],
      [18, "H", "not-in-list"],
      [19, "I", "id-unknown"],
    ];
    for (const [name, bytes] of Object.entries(await clothed(table))) {
      const file = await readTableFile(bytes);
      if (!file.ok) throw new Error(`${name}: ${file.error}`);
      const answer = await importRegister(at.manager, { firmId: at.firmId, read: read(file.value) });
      if (!answer.ok) throw new Error(answer.error);
      const found = answer.value.faults.map(({ row, column, code }) => [row, column?.letter, code]);
      expect(found, name).toEqual([...planted, [30, "C", "twice"]]);
    }
    expect(await listLinks(at.manager, at)).toEqual([]);
  });

  test.each<[TableFormat, Locale]>([
    ["csv", "zh"],
    ["csv", "en"],
    ["xlsx", "zh"],
    ["xlsx", "en"],
  ])("go out as %s in %s, come back, and go out again byte by byte", async (format, locale) => {
    const at = await anAssessment();
    const made = await importRegister(at.manager, { firmId: at.firmId, read: read(aTable()) });
    expect(made.ok && made.value.created.length).toBe(300);
    const out = async () => {
      const table = writeRegister(await listRegister(at.contributor, at), locale);
      return (await writeTableFile(format, table, { ...guide, rows: describeColumns(locale) })).bytes;
    };
    const first = await out();
    const table = await readTableFile(first);
    if (!table.ok) throw new Error(table.error);
    const back = await importRegister(at.contributor, { firmId: at.firmId, read: read(table.value, locale) });
    expect(back.ok && back.value).toMatchObject({ created: [], changed: [], unchanged: 300, faults: [] });
    expect(Buffer.compare(await out(), first)).toBe(0);
  });
});

test("a changed cell changes its field alone, with a trace, and an empty one says not known", async () => {
  const at = await anAssessment();
  await importRegister(at.manager, { firmId: at.firmId, read: read(aTable()) });
  const [before] = await listRegister(at.manager, at);
  const table = [
    ["id", "direction", "kind", "partnerName", "share", "product", "channel.training"],
    [before?.id ?? "", "customer", "single", before?.partnerName ?? "", 40, null, "To us, Every month"],
  ];
  const answer = await importRegister(at.contributor, { firmId: at.firmId, read: read(table) });
  expect(answer.ok && answer.value.faults.map(({ code }) => code)).toEqual([]);
  const [after] = await listRegister(at.manager, at);
  expect(after).toMatchObject({ id: before?.id, share: 0.4, product: null, startYear: before?.startYear });
  expect(after?.channels.training).toEqual({
    direction: "in",
    frequency: "monthly",
    tacitness: null,
    costBearer: null,
  });
  const changes = await listRecordChanges(at.manager, { firmId: at.firmId, key: `link:${before?.id}:share` });
  expect(changes).toMatchObject([{ before: 0.34, after: 0.4, revision: 1 }]);
  expect(await listRecordChanges(at.manager, { firmId: at.firmId, key: `link:${before?.id}:startYear` })).toEqual([]);
});

test("a stranger reads no register and writes none", async () => {
  const at = await anAssessment();
  await importRegister(at.manager, { firmId: at.firmId, read: read(aTable()) });
  expect(await listRegister(aStranger(), at)).toEqual([]);
  const attempt = importRegister(aStranger(), { firmId: at.firmId, read: read(aTable()) });
  await expect(attempt).rejects.toThrow();
  expect(await listRegister(at.manager, at)).toHaveLength(300);
});

test("what is no table is refused before it is unpacked", async () => {
  expect(await readTableFile(Buffer.from("PK\u0003\u0004 and nothing more"))).toEqual({
    ok: false,
    error: "not-a-table",
  });
  expect(await readTableFile(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0xff]))).toMatchObject({ ok: false });
  expect(await readTableFile(new Uint8Array(900_001))).toEqual({ ok: false, error: "too-large" });
  expect(await readTableFile(Buffer.from('a,"b\nc'))).toEqual({ ok: false, error: "not-a-table" });
});
