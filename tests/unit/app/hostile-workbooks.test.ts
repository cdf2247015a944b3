import { expect, test } from "vitest";
import { readInstrumentFile } from "@/app/_server/tables/instrument-file";
import { readTableFile } from "@/app/_server/tables/read-table-file";
import { OVERLONG, unfinishedTag } from "@/tests/support/hostile-workbooks";

test("the workbook that held a server for a minute has three kilobytes", () => {
  expect(unfinishedTag().length).toBeLessThan(5000);
});

test.each(Object.entries(OVERLONG))(
  "%s without a bounded length is refused at once, and by its name",
  async (_, file) => {
    const bytes = file();
    const begun = performance.now();
    expect(await readTableFile(bytes)).toEqual({ ok: false, error: "overlong" });
    expect(await readInstrumentFile(bytes)).toEqual({ ok: false, error: { kind: "overlong" } });
    expect(performance.now() - begun).toBeLessThan(1500);
  },
);
