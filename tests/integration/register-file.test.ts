import { Buffer } from "node:buffer";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { readTableFile } from "@/app/_server/tables/read-table-file";
import type { TableFormat } from "@/app/_server/tables/write-table-file";
import { listLinks } from "@/db/position/links";
import { importRegister, listRegister } from "@/db/position/register";
import { faultWords } from "@/lib/register";
import { LOCALES, type Locale } from "@/lib/result";
import { columnLetter, tellFault, textOf } from "@/lib/tables";
import { aStranger } from "@/tests/support/actors";
import { fieldChangesOf } from "@/tests/support/change-rows";
import { useDatabase } from "@/tests/support/database";
import { anAssessment } from "@/tests/support/factories";
import {
  aFaultyTable,
  aTable,
  clothed,
  fileOf,
  HEAD,
  PLANTED,
  read,
  registerFile,
} from "@/tests/support/register-files";
import { expectNearly } from "@/tests/support/work";

beforeAll(async () => {
  await useDatabase();
});

async function tableOf(bytes: Uint8Array) {
  const table = await readTableFile(bytes);
  if (!table.ok) throw new Error(table.error);
  return table.value;
}

describe("300 lines", () => {
  test("with twelve planted faults name each by row and column, and save nothing", async () => {
    const at = await anAssessment();
    for (const [name, bytes] of Object.entries(await clothed(aFaultyTable()))) {
      const table = await tableOf(bytes);
      const answer = await importRegister(at.manager, { firmId: at.firmId, read: read(table), decided: true });
      if (!answer.ok) throw new Error(answer.error);
      const { faults } = answer.value;
      const planted = PLANTED.map(([row, column, , code]) => [row, columnLetter(HEAD.indexOf(column)), code]);
      expect(
        faults.map(({ row, column, code }) => [row, column?.letter, code]),
        name,
      ).toEqual(planted);
      for (const locale of LOCALES) {
        for (const fault of faults) expect(tellFault(fault, faultWords, locale)).not.toMatch(/[{}]/);
      }
      expect(faults.map(({ column }) => column?.title)).toContain("占本企业销售额或采购额，%");
    }
    expect(await listLinks(at.manager, at)).toEqual([]);
  });

  test("are mended, saved, and go out, in and out again byte by byte, whatever they came in", async () => {
    for (const [name, bytes] of Object.entries(await clothed(aTable()))) {
      const at = await anAssessment();
      const table = await tableOf(bytes);
      expect(read(table)(await listRegister(at.manager, at)), name).toMatchObject({ faults: [], doubts: [] });
      const made = await importRegister(at.manager, { firmId: at.firmId, read: read(table) });
      expect(made.ok && made.value.created.length, name).toBe(300);
      for (const format of ["csv", "xlsx"] as const) await expectSameAgain(at, format, "zh");
    }
  }, 120_000);

  test.each<[TableFormat, Locale]>([
    ["csv", "en"],
    ["xlsx", "en"],
  ])("go out as %s in %s, come back, and go out again byte by byte", async (format, locale) => {
    const at = await anAssessment();
    await importRegister(at.manager, { firmId: at.firmId, read: read(aTable()) });
    await expectSameAgain(at, format, locale);
  });
});

async function expectSameAgain(at: Awaited<ReturnType<typeof anAssessment>>, format: TableFormat, locale: Locale) {
  const out = async () => (await registerFile(format, await listRegister(at.contributor, at), locale)).bytes;
  const first = await out();
  const back = read(await tableOf(first), locale);
  const answer = await importRegister(at.contributor, { firmId: at.firmId, read: back });
  expect(answer.ok && answer.value).toMatchObject({ created: [], changed: [], unchanged: 300, faults: [], doubts: [] });
  expect(Buffer.compare(await out(), first)).toBe(0);
}

test("a file in doubt is saved only once that is decided, and then whole", async () => {
  const at = await anAssessment();
  const supplier = (name: string) => ["supplier", "single", name, 10, "Steel"];
  const head = ["direction", "kind", "partnerName", "share", "product"];
  const twice = read([head, supplier("宁波海蓝电器有限公司"), supplier("宁波海蓝电器")]);
  const asked = await importRegister(at.manager, { firmId: at.firmId, read: twice });
  expect(asked.ok && asked.value.doubts.map(({ row, code }) => [row, code])).toEqual([[3, "twice"]]);
  expect(await listLinks(at.manager, at)).toEqual([]);
  await importRegister(at.manager, { firmId: at.firmId, read: twice, decided: true });
  expect(await listLinks(at.manager, at)).toHaveLength(2);
  const again = read([head, supplier("宁波海蓝电器 股份有限公司")])(await listRegister(at.manager, at));
  expect(again.doubts.map(({ code, values }) => [code, values.value])).toEqual([
    ["registered", "宁波海蓝电器有限公司"],
  ]);
});

test('a changed cell changes only its field and is logged, and an empty one means "not known"', async () => {
  const at = await anAssessment();
  await importRegister(at.manager, { firmId: at.firmId, read: read(aTable()) });
  const [before] = await listRegister(at.manager, at);
  const table = [
    ["id", "direction", "kind", "partnerName", "share", "product", "channel.training", "incidents"],
    [
      before?.id ?? "",
      "customer",
      "single",
      before?.partnerName ?? "",
      40,
      null,
      "From us, Every week",
      "2026-03-12 Dispute: 晚交 3 天\n2026-05-01 Penalty",
    ],
  ];
  const answer = await importRegister(at.contributor, { firmId: at.firmId, read: read(table) });
  expect(answer.ok && answer.value.faults.map(({ code }) => code)).toEqual([]);
  const [after] = await listRegister(at.manager, at);
  expect(after).toMatchObject({ id: before?.id, share: 0.4, product: null, startYear: before?.startYear });
  expect(after?.channels.training).toMatchObject({ direction: "out", frequency: "weekly" });
  expect(after?.incidents).toMatchObject([{ id: before?.incidents[0]?.id, date: "2026-03-12" }, { kind: "penalty" }]);
  const changesOf = (part: string) =>
    fieldChangesOf(at.manager, { firmId: at.firmId, key: `link:${before?.id}:${part}` });
  expect(await changesOf("share")).toMatchObject([{ before: 0.34, after: 0.4, revision: 1 }]);
  expect(await changesOf(`incident-${after?.incidents[1]?.id}`)).toMatchObject([
    { before: null, after: { kind: "penalty", date: "2026-05-01", note: null } },
  ]);
  expect(await changesOf("startYear")).toEqual([]);
});

test("an outsider can neither read nor write a register", async () => {
  const at = await anAssessment();
  await importRegister(at.manager, { firmId: at.firmId, read: read(aTable()) });
  expect(await listRegister(aStranger(), at)).toEqual([]);
  const attempt = await importRegister(aStranger(), { firmId: at.firmId, read: read(aTable()) });
  expect(attempt).toEqual({ ok: false, error: "not-found" });
  expect(await listRegister(at.manager, at)).toHaveLength(300);
});

describe("a workbook", () => {
  test("shows 34% for what it keeps as 0.34, and is read as it is shown", async () => {
    const sheet =
      '<sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>direction</t></is></c><c r="B2" t="inlineStr"><is><t>kind</t></is></c>' +
      '<c r="C2" t="inlineStr"><is><t>partnerName</t></is></c><c r="D2" t="inlineStr"><is><t>share</t></is></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>customer</t></is></c><c r="B3" t="inlineStr"><is><t>single</t></is></c>' +
      '<c r="C3" t="inlineStr"><is><t>Nordhem</t></is></c><c r="D3" s="1"><v>0.34</v></c></row></sheetData>';
    const table = await tableOf(aWorkbook(sheet));
    expect(table[2]?.[3]).toBe("34%");
    const plan = read(table)([]);
    expect(plan.faults).toEqual([]);
    expect(plan.created[0]?.share).toBe(0.34);
  });

  test("that says less than it unpacks to, or lies far out, is refused and fills no memory", async () => {
    const far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(await readTableFile(aWorkbook(far))).toEqual({ ok: false, error: "too-wide" });
    const prefixed = "<x:sheetData><x:row r = '9'><x:c r = 'XFD9'><x:v>1</x:v></x:c></x:row></x:sheetData>";
    expect(await readTableFile(aWorkbook(prefixed))).toEqual({ ok: false, error: "too-wide" });
    const wide = '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>';
    expect(await readTableFile(aWorkbook(wide))).toEqual({ ok: false, error: "too-wide" });
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": [new Uint8Array(60_000_000), { level: 9 }] });
    expect(await readTableFile(bomb)).toEqual({ ok: false, error: "too-wide" });
    expect((await readTableFile(understated(bomb))).ok).toBe(false);
    const tags = strToU8("<c ".repeat(900_000));
    const hostile = zipSync({ "xl/worksheets/sheet1.xml": [tags, { level: 9 }] });
    const sound = aWorkbook(
      `<sheetData>${Array.from({ length: 1000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`).join("")}</sheetData>`,
    );
    await expectNearly({
      times: 12,
      usual: () => readTableFile(sound),
      run: async () => expect((await readTableFile(hostile)).ok).toBe(false),
    });
  });

  test("with formatted lines down to the last one there is has only those with a value", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" s="0" t="inlineStr"><is><t>${text}</t></is></c>`;
    const lines = [
      `<row r="1">${cell("A1", "台账")}<c r="B1" s="1"/></row>`,
      `<row r="2">${["direction", "kind", "partnerName"].map((name, i) => cell(`${"ABC"[i]}2`, name)).join("")}</row>`,
      `<row r="3">${["supplier", "single", "宁波五金厂"].map((name, i) => cell(`${"ABC"[i]}3`, name)).join("")}</row>`,
      '<row r="4"><c r="A4" s="1"/><c r="XFD4" s="1"/></row><row r="1048576" ht="20"/>',
    ];
    const table = await tableOf(aWorkbook(`<sheetData>${lines.join("")}</sheetData>`));
    const plan = read(table)([]);
    expect(plan.faults).toEqual([]);
    expect(plan.created.map(({ partnerName }) => partnerName)).toEqual(["宁波五金厂"]);
  });

  test("keeps a text a text, and holds no date of its making", async () => {
    const table = [["=1+1", "'=1+1", "@x", "-5 mm", "\t=1", "' @x", "A;=1+1;B", "A;'=1"]];
    for (const format of ["csv", "xlsx"] as const) {
      const { bytes } = await fileOf(format, table);
      expect(Buffer.compare((await fileOf(format, table)).bytes, bytes)).toBe(0);
    }
    const csv = Buffer.from((await fileOf("csv", table)).bytes).toString();
    expect(csv).toBe("\uFEFF'=1+1,''=1+1,'@x,'-5 mm,'\t'=1,'' @x,A;'=1+1;B,A;''=1\r\n");
    const written = csv.slice(1, -2).split(",");
    expect(written.map((cell) => textOf(cell, String).trim())).toEqual(table[0]?.map((cell) => cell.trim()));
  });
});

/** Creates a workbook with this sheet, whose second cell style shows percent. */
function aWorkbook(sheet: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The same ZIP file, but its headers claim that it unpacks to a hundred bytes. */
function understated(zip: Uint8Array): Uint8Array {
  const lying = Uint8Array.from(zip);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 30; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return lying;
}

test("what is no table is refused before it is unpacked", async () => {
  expect(await readTableFile(Buffer.from("PK\u0003\u0004 and nothing more"))).toEqual({
    ok: false,
    error: "not-a-table",
  });
  expect(await readTableFile(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0xff]))).toMatchObject({ ok: false });
  expect(await readTableFile(new Uint8Array(900_001))).toEqual({ ok: false, error: "too-large" });
  expect(await readTableFile(Buffer.from('a,"b\nc'))).toEqual({ ok: false, error: "not-a-table" });
});
