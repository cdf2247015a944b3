import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { INSTRUMENT_FORMATS, readInstrumentFile, writeInstrumentFile } from "@/app/_server/tables/instrument-file";
import { gpnLo1 } from "@/lib/catalog";
import { anyInstrument } from "@/tests/support/instruments";

for (const format of INSTRUMENT_FORMATS) {
  test(`the shipped questionnaire goes out as ${format}, comes in, and goes out as the same bytes`, async () => {
    const file = await writeInstrumentFile(gpnLo1, format);
    const read = await readInstrumentFile(file.bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value).toEqual(gpnLo1);
    const again = await writeInstrumentFile(read.value, format);
    expect(Buffer.compare(again.bytes, file.bytes)).toBe(0);
  });

  test(`so does any other as ${format}, whatever signs its texts are made of`, async () => {
    await fc.assert(
      fc.asyncProperty(anyInstrument, async (instrument) => {
        const file = await writeInstrumentFile(instrument, format);
        const read = await readInstrumentFile(file.bytes);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(read.value).toEqual(instrument);
        expect(Buffer.compare((await writeInstrumentFile(read.value, format)).bytes, file.bytes)).toBe(0);
      }),
      { numRuns: 8 },
    );
  });
}

test("a workbook gives the same questionnaire as the document", async () => {
  const [json, xlsx] = await Promise.all(INSTRUMENT_FORMATS.map((format) => writeInstrumentFile(gpnLo1, format)));
  if (json === undefined || xlsx === undefined) throw new Error("a format is missing");
  expect(await readInstrumentFile(xlsx.bytes)).toEqual(await readInstrumentFile(json.bytes));
});

test.each([
  ["nothing", Buffer.from("")],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ["a ZIP that is none", Buffer.from("PK\u0003\u0004broken")],
  ["half a document", Buffer.from('{"format": "trellis/instru')],
])("%s is no questionnaire, and no exception", async (_, bytes) => {
  expect(await readInstrumentFile(bytes)).toEqual({ ok: false, error: { kind: "not-readable" } });
});
