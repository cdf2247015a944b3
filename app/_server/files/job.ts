import { readFile } from "node:fs/promises";
import type { InstrumentFaults } from "@/lib/authoring";
import type { FileKind, FilePreview } from "@/lib/files";
import type { Instrument } from "@/lib/instrument";
import type { Result } from "@/lib/result";
import type { Table } from "@/lib/tables";
import { BadFile } from "../tables/bad-file";
import type { FileRefusal } from "../tables/read-table-file";
import type { Look } from "./look";

/** A job for the file-reading process: one file on disk, or its bytes if it was sent with a form. */
export type Job =
  | { readonly kind: "look"; readonly path: string }
  | { readonly kind: "text"; readonly path: string; readonly of: FileKind }
  | { readonly kind: "page"; readonly path: string; readonly page: number }
  | { readonly kind: "table"; readonly bytes: Uint8Array }
  | { readonly kind: "instrument"; readonly bytes: Uint8Array };

export type JobResult =
  | { readonly kind: "look"; readonly look: Look }
  | { readonly kind: "text"; readonly preview: Extract<FilePreview, { kind: "text" }> }
  | { readonly kind: "page"; readonly picture: Uint8Array }
  | { readonly kind: "table"; readonly read: Result<Table, FileRefusal> }
  | { readonly kind: "instrument"; readonly read: Result<Instrument, InstrumentFaults> }
  | { readonly kind: "unreadable" };

/** Runs a job. Each kind of job imports only the libraries it needs, so that the process starts faster. */
export async function doJob(job: Job): Promise<JobResult> {
  try {
    switch (job.kind) {
      case "look":
        return { kind: "look", look: await (await import("./look")).lookAt(job.path) };
      case "text": {
        if (job.of !== "docx" && job.of !== "xlsx" && job.of !== "pptx") return { kind: "unreadable" };
        const { readOfficeText } = await import("./office-text");
        return { kind: "text", preview: await readOfficeText(await readFile(job.path), job.of) };
      }
      case "page": {
        const { drawPdfPage } = await import("./pdf");
        return { kind: "page", picture: await drawPdfPage(await readFile(job.path), job.page) };
      }
      case "table":
        return { kind: "table", read: await (await import("../tables/read-table-file")).readTableFile(job.bytes) };
      case "instrument": {
        const { readInstrumentFile } = await import("../tables/instrument-file");
        return { kind: "instrument", read: await readInstrumentFile(job.bytes) };
      }
    }
  } catch (error) {
    if (error instanceof BadFile) return { kind: "unreadable" };
    throw error;
  }
}
