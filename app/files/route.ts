import { type Added, addFile } from "@/app/_server/files/add-file";
import { addPlanFile } from "@/app/_server/files/add-plan-file";
import { openUpload, type ReceivedUpload } from "@/app/_server/files/receive";
import { findActor, isStaleSession } from "@/app/_server/gate/actor";
import { type GateAnswer, passGate, type UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { logBroken } from "@/app/_server/gate/log";
import { isSameOrigin } from "@/app/_server/gate/origin";
import { findAssessment } from "@/db/assessments/assessments";
import { findMeasure } from "@/db/plans/plans";
import { refusedName } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { fileProblemWords, refusalWords, savingRefusalWords } from "@/lib/words";

/**
 * `POST /files`: adds a file to a record of an item.
 *
 * With `application/octet-stream`, the body is the file and the query contains the rest (`assessmentId`, `item`,
 * `evidenceId`, `name`; `title`, `grade`, `date` if known); the response is JSON. With `multipart/form-data`, for the
 * form without JavaScript, the file is the last field and the response redirects to the records of the item. With a
 * `measureId` (form only), it is the file of the record that verified a measure, and the response redirects to the
 * measure.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return told(403, "wrong-origin");
  const isForm = (request.headers.get("content-type") ?? "").startsWith("multipart/form-data");
  const actor = await findActor();
  if (actor === undefined) return isForm ? leadTo("/sign-in") : told(401, "session-ended");
  try {
    const upload = await openUpload(request);
    if (upload === "too-slow") return closing(bare(408));
    if (upload === undefined) return bare(415);
    if (upload.fields.measureId !== undefined) return isForm ? await addToPlan(upload, actor) : bare(415);
    const answer = await passGate(addFile(upload), actor, upload.fields);
    upload.stream.resume();
    const said = isForm ? leadBack(await pathOf(actor, upload), answer, upload) : await tell(answer);
    return isTooSlow(answer) ? closing(said) : said;
  } catch (error) {
    if (isStaleSession(error)) return isForm ? leadTo("/sign-in?ended=1") : told(401, "session-ended");
    return json(500, { status: "broken", reference: logBroken("upload failed", error) });
  }
}

async function addToPlan(upload: ReceivedUpload, actor: UserActor): Promise<Response> {
  const measureId = idSchema.safeParse(upload.fields.measureId).data;
  const found = measureId === undefined ? undefined : await findMeasure(actor, { measureId });
  if (measureId === undefined || found === undefined) {
    upload.stream.resume();
    return bare(404);
  }
  const answer = await passGate(addPlanFile(upload), actor, upload.fields);
  upload.stream.resume();
  if (answer.kind === "not-found") return bare(404);
  const path = firmPaths.planMeasure(found.firmId, measureId);
  const { outcome } = answer;
  if (outcome.status === "done" && outcome.value === "added") return leadTo(`${path}?added=1#record`);
  const problem =
    outcome.status === "done" ? outcome.value : outcome.status === "refused" ? outcome.reason : "malformed";
  const said = new URLSearchParams({ problem, ...fileIn(upload) });
  const back = leadTo(`${path}?${said}#record`);
  return problem === "too-slow" ? closing(back) : back;
}

const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
const json = (status: number, body: object): Response => Response.json(body, { status, headers: HEADERS });
const bare = (status: number): Response => new Response(null, { status, headers: HEADERS });
const leadTo = (path: string): Response => new Response(null, { status: 303, headers: { ...HEADERS, Location: path } });

/** Closes the connection: a browser reads the response only after sending everything, and a slow one is cut off. */
function closing(answer: Response): Response {
  answer.headers.set("Connection", "close");
  return answer;
}

const isTooSlow = (answer: GateAnswer<Added>): boolean =>
  answer.kind === "outcome" &&
  answer.outcome.status === "done" &&
  answer.outcome.value.kind === "bad-file" &&
  answer.outcome.value.problem === "too-slow";

async function told(status: number, reason: keyof typeof refusalWords): Promise<Response> {
  return json(status, { status: "refused", reason, words: refusalWords[reason][await currentLocale()] });
}

/** The JSON response: the stored record, or a message. */
async function tell(answer: GateAnswer<Added>): Promise<Response> {
  if (answer.kind === "not-found") return told(404, "not-found");
  switch (answer.outcome.status) {
    case "invalid":
      return json(400, answer.outcome);
    case "refused":
      return told(answer.outcome.reason === "not-found" ? 404 : 409, answer.outcome.reason);
    case "done":
      return tellAdded(answer.outcome.value);
  }
}

async function tellAdded(added: Added): Promise<Response> {
  const locale = await currentLocale();
  switch (added.kind) {
    case "added":
      return json(201, {
        status: "done",
        value: { record: added.record.value, revision: added.record.revision, file: added.file },
      });
    case "bad-file":
      return json(422, { status: "refused", reason: added.problem, words: fileProblemWords[added.problem][locale] });
    case "bad-record":
      return json(409, { status: "refused", reason: added.reason, words: savingRefusalWords[added.reason][locale] });
  }
}

/** The path of the item's records; undefined if the actor may not see the assessment. */
async function pathOf(
  actor: Parameters<typeof findAssessment>[0],
  { fields }: ReceivedUpload,
): Promise<string | undefined> {
  const { item = "" } = fields;
  const assessmentId = idSchema.safeParse(fields.assessmentId).data;
  const found = assessmentId === undefined ? undefined : await findAssessment(actor, { assessmentId });
  return found === undefined ? undefined : firmPaths.records(found.firmId, found.id, encodeURIComponent(item));
}

/** The name of the file that the person has to choose again, because browsers cannot restore it. */
function fileIn({ fields }: ReceivedUpload): Readonly<Record<string, string>> {
  const file = refusedName(fields.name);
  return file === undefined ? {} : { file };
}

/** Redirects to the form with the typed values and the name of the file. */
function leadBack(path: string | undefined, answer: GateAnswer<Added>, upload: ReceivedUpload): Response {
  const { fields } = upload;
  if (path === undefined || answer.kind === "not-found") return bare(404);
  const { outcome } = answer;
  if (outcome.status === "done" && outcome.value.kind === "added")
    return leadTo(`${path}?added=${outcome.value.file.id}#records`);
  const said = new URLSearchParams(fileIn(upload));
  for (const name of ["title", "grade", "date"]) if (fields[name]) said.set(name, fields[name]);
  said.set("problem", problemOf(outcome));
  return leadTo(`${path}?${said}#add`);
}

function problemOf(outcome: Extract<GateAnswer<Added>, { kind: "outcome" }>["outcome"]): string {
  if (outcome.status === "refused") return outcome.reason;
  if (outcome.status === "invalid") return "malformed";
  switch (outcome.value.kind) {
    case "bad-file":
      return outcome.value.problem;
    case "bad-record":
      return outcome.value.reason;
    case "added":
      return "";
  }
}
