import type { z } from "zod";
import { type AuditNote, recordAudit, recordAuditIn } from "@/db/audit/audit";
import { disposition } from "@/lib/files";
import type { Subject } from "@/lib/policy";
import { type Refusal, refusalWords, say } from "@/lib/words";
import { answerAs, type RouteContext } from "./answer-as";
import { toSegment } from "./file-name";
import { type Definition, type DefinitionIn, type GateAnswer, passGate, type UserActor } from "./gate";
import { currentLocale } from "./locale";
import { logBroken } from "./log";
import { isSameOrigin } from "./origin";
import type { ActionOutcome } from "./outcome";
import { receiveForm } from "./read-form";
import { bare, NO_STORE } from "./uncached";
import { toBody, type ZipEntry, zipStream } from "./zip-stream";

/**
 * A file to download: its name, and its content as an object for JSON, as bytes, or as a stream of files for an
 * archive.
 */
type JsonFile = { readonly name: string; readonly content: object };
type BytesFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };
type ZipFile = { readonly name: string; readonly entries: AsyncIterable<ZipEntry>; readonly madeAt: Date };
/** The entry that a download leaves in the audit log; or why it needs none. */
type Audited = { readonly audit: AuditNote | { readonly nothingOfAnybody: string } };
export type ExportFile = (JsonFile | BytesFile | ZipFile) & Audited;

/**
 * Defines a handler that responds with a file; responds 404 for invalid input and if the actor may not see it. The
 * audit entry is written before the file is sent: without the entry there is no file.
 */
export function defineExport<I extends z.ZodType, S extends Subject>(definition: Export<I, S>) {
  return (request: Request, { params }: RouteContext): Promise<Response> =>
    answerAs("export failed", async (actor) => {
      const query = Object.fromEntries(new URL(request.url).searchParams);
      return answer(await passExport(definition, actor, { ...query, ...(await params) }));
    });
}

type Export<I extends z.ZodType, S extends Subject> = Definition<I, S, ExportFile> | DefinitionIn<I, S, ExportFile>;

/**
 * Makes all checks of a definition and records the audit entry of its file, in the same transaction if the definition
 * has one.
 */
async function passExport<I extends z.ZodType, S extends Subject>(
  definition: Export<I, S>,
  actor: UserActor,
  raw: unknown,
): Promise<GateAnswer<ExportFile>> {
  if ("findIn" in definition) {
    const runIn: typeof definition.runIn = async (tx, asked) =>
      recorded(await definition.runIn(tx, asked), (note) => recordAuditIn(tx, note));
    return passGate({ ...definition, runIn }, actor, raw);
  }
  const run: typeof definition.run = async (asked) =>
    recorded(await definition.run(asked), (note) => recordAudit(actor, note));
  return passGate({ ...definition, run }, actor, raw);
}

async function recorded(
  outcome: ActionOutcome<ExportFile>,
  record: (note: AuditNote) => Promise<void>,
): Promise<ActionOutcome<ExportFile>> {
  if (outcome.status === "done" && "act" in outcome.value.audit) await record(outcome.value.audit);
  return outcome;
}

/** Bytes of a form besides its file: names of fields and separators. */
const FORM_MAX = 20_000;

/** Defines a handler that responds with a file made from an uploaded one of at most `bytesMax` bytes. */
export function defineFileExport<I extends z.ZodType, S extends Subject>(
  bytesMax: number,
  definitionOf: (form: FormData) => Definition<I, S, ExportFile>,
) {
  return async (request: Request, { params }: RouteContext): Promise<Response> => {
    if (!isSameOrigin(request)) return bare(403);
    return answerAs("export failed", async (actor) => {
      const form = await receiveForm(request, bytesMax + FORM_MAX);
      if (form === undefined) return bare(413);
      return answer(await passExport(definitionOf(form), actor, await params));
    });
  };
}

const STATUS_OF: Partial<Record<Refusal, number>> = { "too-much-written": 429, "too-many-copies": 429 };

async function answer(gate: GateAnswer<ExportFile>): Promise<Response> {
  if (gate.kind === "not-found") return bare(404);
  const { outcome } = gate;
  if (outcome.status === "done") return fileAnswer(outcome.value);
  return outcome.status === "refused" && outcome.reason !== "not-found" ? refuse(outcome) : bare(404);
}

/**
 * Responds to an actor who may see the subject but not get the file with the reason as plain text, which the browser shows
 * instead of the file.
 */
async function refuse({ reason, values }: Extract<ActionOutcome, { status: "refused" }>): Promise<Response> {
  const words = say(refusalWords[reason], await currentLocale(), values);
  const headers = { ...NO_STORE, "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" };
  return new Response(`${words}\n`, { status: STATUS_OF[reason] ?? 403, headers });
}

/** The file as a download that no cache stores and no browser shows as a page. */
function fileAnswer(file: ExportFile): Response {
  const headers = {
    "Cache-Control": "no-store",
    "Content-Disposition": disposition("attachment", toSegment(file.name)),
    "X-Content-Type-Options": "nosniff",
  };
  if ("entries" in file) {
    const body = toBody(zipStream(file.entries, file.madeAt), (error) => logBroken("export broke off", error));
    return new Response(body, { headers: { ...headers, "Content-Type": "application/zip" } });
  }
  if ("content" in file) return Response.json(file.content, { headers });
  return new Response(file.bytes, { headers: { ...headers, "Content-Type": file.type } });
}
