import { isBusy, readApart } from "@/app/_server/files/readers";
import { bodyOf, defineFile, sandboxed } from "@/app/_server/files/serve-file";
import { inTurn } from "@/app/_server/files/turns";
import { withCopy } from "@/app/_server/files/with-copy";
import { allowTry } from "@/app/_server/gate/limits";
import { sharerOf } from "@/app/_server/gate/sharer";
import { bare } from "@/app/_server/gate/uncached";
import { disposition, isPicture, MEDIA_TYPES } from "@/lib/files";

/** `?n=1`: one page of a file, rendered as a picture; a photo is a single page. */
export const GET = defineFile(async ({ actor, file, request }) => {
  const page = Number(new URL(request.url).searchParams.get("n") ?? "1");
  if (!Number.isInteger(page) || page < 1) return bare(404);
  if (isPicture(file.kind)) {
    if (page !== 1) return bare(404);
    const shown = disposition("inline", file.name);
    const headers = { ...sandboxed(MEDIA_TYPES[file.kind]), "Content-Disposition": shown };
    const body = await bodyOf(file);
    return body === undefined ? bare(404) : new Response(body, { headers });
  }
  if (file.kind !== "pdf" || page > (file.pages ?? 0)) return bare(404);
  const headers = { ...sandboxed("image/webp"), "Content-Disposition": "inline" };
  if (!(await allowTry("preview", actor.personId))) return bare(429);
  const sharer = await sharerOf(actor, file.firmId);
  const read = await inTurn(actor.personId, async () => {
    const drawn = await withCopy(file, (path) => readApart(sharer, { kind: "page", path, page }));
    return drawn ?? ("gone" as const);
  });
  if (read === "gone") return bare(404);
  if (read?.kind === "page") return new Response(new Uint8Array(read.picture), { headers });
  return isBusy(read) ? bare(503, { "Retry-After": "5" }) : bare(422);
});
