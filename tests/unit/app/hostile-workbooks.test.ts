import { expect, test } from "vitest";
import { readOfficeText } from "@/app/_server/files/office-text";
import { readInstrumentFile } from "@/app/_server/tables/instrument-file";
import { readTableFile } from "@/app/_server/tables/read-table-file";
import { bookWith, OVERLONG, unfinishedTag } from "@/tests/support/hostile-workbooks";
import { expectNearly } from "@/tests/support/work";
import { book, row } from "@/tests/support/workbooks";

test("the workbook that blocked a server for a minute has three kilobytes", () => {
  expect(unfinishedTag().length).toBeLessThan(5000);
});

/** A valid table with many rows, for comparison. */
const usual = book([
  { rows: Array.from({ length: 1000 }, (_, n) => row(n + 1, ["customer", "single", `Works ${n}`, "0.1"])).join("") },
]);

async function readByAll(bytes: Uint8Array) {
  return [
    await readTableFile(bytes),
    await readInstrumentFile(bytes),
    await readOfficeText(Buffer.from(bytes), "xlsx"),
  ];
}

/** The preview of a workbook that can only be opened in its own program. */
const NOT_SHOWN = { kind: "text", blocks: [], cut: true };

test.each(Object.entries(OVERLONG))(
  "%s without a bounded length is refused with no more work than a sound table, and by its name",
  async (_, file) => {
    const bytes = file();
    const refused = [{ ok: false, error: "overlong" }, { ok: false, error: { kind: "overlong" } }, NOT_SHOWN];
    await expectNearly({
      times: 6,
      usual: () => readByAll(usual),
      run: async () => expect(await readByAll(bytes)).toEqual(refused),
    });
  },
);

const many = (tag: string) => `<x>${tag.repeat(300)}</x>`;

test.each([
  ["sheets", { "xl/workbook.xml": many('<sheet name="a" sheetId="1"/>') }],
  ["sheets under a prefix", { "xl/workbook.xml": many('<y:sheet name="a" sheetId="1"/>') }],
  ["relations", { "xl/_rels/workbook.xml.rels": many('<Relationship Id="a" Target="b"/>') }],
])("300 %s, each looked for among all others, are refused by every reader", async (_, parts) => {
  expect(await readByAll(bookWith(parts))).toEqual([
    { ok: false, error: "too-wide" },
    { ok: false, error: { kind: "not-readable" } },
    NOT_SHOWN,
  ]);
});

test("a table of text that begins with PK is no zip", async () => {
  const bytes = new TextEncoder().encode("PK,Firm\n1,Hailan\n");
  expect(await readTableFile(bytes)).toEqual({
    ok: true,
    value: [
      ["PK", "Firm"],
      ["1", "Hailan"],
    ],
  });
});
