import { readFile } from "node:fs/promises";
import type { FileKind, FilePreview } from "@/lib/files";
import { type Look, lookAt } from "./look";
import { readOfficeText } from "./office-text";
import { drawPdfPage } from "./pdf";
import { BadFile } from "./problem";

/** What the process beside the server is asked for: one file at a time, on disk. */
export type Job =
  | { readonly kind: "look"; readonly path: string }
  | { readonly kind: "text"; readonly path: string; readonly of: FileKind }
  | { readonly kind: "page"; readonly path: string; readonly page: number };

export type JobResult =
  | { readonly kind: "look"; readonly look: Look }
  | { readonly kind: "text"; readonly preview: Extract<FilePreview, { kind: "text" }> }
  | { readonly kind: "page"; readonly picture: Uint8Array }
  | { readonly kind: "unreadable" };

export async function doJob(job: Job): Promise<JobResult> {
  try {
    switch (job.kind) {
      case "look":
        return { kind: "look", look: await lookAt(job.path) };
      case "text":
        if (job.of !== "docx" && job.of !== "xlsx" && job.of !== "pptx") return { kind: "unreadable" };
        return { kind: "text", preview: await readOfficeText(await readFile(job.path), job.of) };
      case "page":
        return { kind: "page", picture: await drawPdfPage(await readFile(job.path), job.page) };
    }
  } catch (error) {
    if (error instanceof BadFile) return { kind: "unreadable" };
    throw error;
  }
}
