import { z } from "zod";
import { bodyOf, sandboxed } from "@/app/_server/files/serve-file";
import { answerAs, type RouteContext } from "@/app/_server/gate/answer-as";
import { bare } from "@/app/_server/gate/uncached";
import { recordAuditIn } from "@/db/audit/audit";
import { asConsultant } from "@/db/consultants/clients";
import { findFileIn } from "@/db/evidence/evidence-files";
import { disposition, MEDIA_TYPES } from "@/lib/files";
import { idSchema } from "@/lib/ids";

const Path = z.object({ firmId: idSchema, fileId: idSchema });

/**
 * Downloads the file of a client's record. Adds a line to the access log, as every view does, and an entry to the audit
 * log, as every download does. Responds 404 outside the scope.
 */
export const GET = (_request: Request, { params }: RouteContext): Promise<Response> =>
  answerAs("a file was not served", async (actor) => {
    const path = Path.safeParse(await params);
    if (!path.success) return bare(404);
    const { firmId, fileId } = path.data;
    const view = { firmId, view: "file", scope: "records", subjects: [fileId] } as const;
    const file = await asConsultant(actor, view, async (tx, { role }) => {
      const found = await findFileIn(tx, { fileId });
      if (found?.firmId !== firmId) return undefined;
      await recordAuditIn(tx, { act: "file.download", firmId, object: { kind: "file", id: fileId }, as: role });
      return found;
    });
    if (file === undefined) return bare(404);
    const body = await bodyOf(file);
    if (body === undefined) throw new Error("the bytes of a file are gone");
    return new Response(body, {
      headers: {
        ...sandboxed(MEDIA_TYPES[file.kind]),
        "Content-Disposition": disposition("attachment", file.name),
        "Content-Length": String(file.bytes),
      },
    });
  });
