import { unzipSync, type Zippable, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { NO_TIME, type TableFile, XLSX_TYPE } from "./write-table-file";

export type WrittenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly widths: readonly number[];
};

/** Several sheets as one workbook, cells unchanged: the same sheets always give exactly the same bytes. */
export async function writeSheets(sheets: readonly WrittenSheet[]): Promise<TableFile> {
  const made = await writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      data: rows.map((row, index) =>
        row.map((value) =>
          value === null ? null : { value, wrap: true, ...(index === 0 ? { fontWeight: "bold" as const } : {}) },
        ),
      ),
      sheet: name,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
    })),
  );
  const parts: Zippable = unzipSync(new Uint8Array(await made.toBuffer()));
  return { bytes: zipSync(parts, { mtime: NO_TIME, level: 6 }), type: XLSX_TYPE };
}
