import { bodyOf, defineFile, sandboxed } from "@/app/_server/files/serve-file";
import { bare } from "@/app/_server/gate/uncached";
import { recordAudit } from "@/db/audit/audit";
import { disposition, MEDIA_TYPES } from "@/lib/files";

/**
 * The file itself, always as a download, so that it is opened by its own program and never as a page. Every response
 * with file content adds an entry to the audit log first.
 */
export const GET = defineFile(async ({ actor, file, request }) => {
  // an interrupted download resumes only with the same file; a replaced file has another id
  const tag = `"${file.id}"`;
  const headers = {
    ...sandboxed(MEDIA_TYPES[file.kind]),
    "Content-Disposition": disposition("attachment", file.name),
    "Accept-Ranges": "bytes",
    ETag: tag,
  };
  const range = readRange(request, { bytes: file.bytes, tag });
  if (range === "outside") return bare(416, { "Content-Range": `bytes */${file.bytes}` });

  await recordAudit(actor, { act: "file.download", firmId: file.firmId, object: { kind: "file", id: file.id } });
  const body = await bodyOf(file, range);
  if (body === undefined) throw new Error("the bytes of a file are gone");
  if (range === undefined) return new Response(body, { headers: { ...headers, "Content-Length": String(file.bytes) } });
  return new Response(body, {
    status: 206,
    headers: {
      ...headers,
      "Content-Length": String(range.end - range.start + 1),
      "Content-Range": `bytes ${range.start}-${range.end}/${file.bytes}`,
    },
  });
});

type Whole = { readonly bytes: number; readonly tag: string };

/** Supports one range, for resuming a download; anything else gets the whole file. */
function readRange(request: Request, { bytes, tag }: Whole) {
  const condition = request.headers.get("if-range");
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return undefined;
  if (condition !== null && condition !== tag) return undefined;
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end || start >= bytes ? "outside" : { start, end };
}
