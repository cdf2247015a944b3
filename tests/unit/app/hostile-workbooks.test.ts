import { expect, test } from "vitest";
import { readInstrumentFile } from "@/app/_server/tables/instrument-file";
import { readTableFile } from "@/app/_server/tables/read-table-file";
import { OVERLONG, unfinishedTag } from "@/tests/support/hostile-workbooks";
import { expectNearly } from "@/tests/support/work";
import { book, row } from "@/tests/support/workbooks";

test("the workbook that held a server for a minute has three kilobytes", () => {
  expect(unfinishedTag().length).toBeLessThan(5000);
});

/** A sound table of so many lines, for comparison. */
const usual = book([
  { rows: Array.from({ length: 1000 }, (_, n) => row(n + 1, ["customer", "single", `Works ${n}`, "0.1"])).join("") },
]);

async function readBoth(bytes: Uint8Array) {
  return [await readTableFile(bytes), await readInstrumentFile(bytes)];
}

test.each(Object.entries(OVERLONG))(
  "%s without a bounded length is refused with no more work than a sound table, and by its name",
  async (_, file) => {
    const bytes = file();
    const refused = [
      { ok: false, error: "overlong" },
      { ok: false, error: { kind: "overlong" } },
    ];
    await expectNearly({
      times: 6,
      usual: () => readBoth(usual),
      run: async () => expect(await readBoth(bytes)).toEqual(refused),
    });
  },
);
