import { z } from "zod";
import { findAssessment } from "@/db/assessments/assessments";
import { type Attached, attachFile } from "@/db/evidence/evidence-files";
import { isWritable } from "@/lib/assessments";
import { findInstrument, findItem } from "@/lib/catalog";
import { type EvidenceFile, type FileProblem, safeFileName } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import { phaseOf } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import type { Definition, UserActor } from "../gate/gate";
import { allowTry } from "../gate/limits";
import { done, refused } from "../gate/outcome";
import { sharerOf } from "../gate/sharer";
import type { Look } from "./look";
import { isBusy, readApart } from "./readers";
import { type ReceivedUpload, receive } from "./receive";
import { inTurn } from "./turns";

const optional = <T extends z.ZodType>(type: T) => z.union([z.literal("").transform(() => undefined), type]).optional();

/** The description of an uploaded file: assessment, item, record, grade and date. */
const UploadFields = z.object({
  assessmentId: idSchema,
  item: z.string().refine(isItemId),
  evidenceId: idSchema,
  name: z.string().max(1000),
  title: optional(z.string().trim().max(200)),
  grade: optional(z.enum(["E1", "E2", "E3"])),
  date: optional(z.iso.date()),
});
type UploadFields = z.infer<typeof UploadFields>;

type Found = NonNullable<Awaited<ReturnType<typeof findAssessment>>>;
type AddedRecord = Extract<Attached, { status: "attached" }>;

/** The stored record, or why the file or the record was rejected. */
export type Added =
  | { readonly kind: "added"; readonly record: AddedRecord; readonly file: EvidenceFile }
  | { readonly kind: "bad-file"; readonly problem: FileProblem }
  | {
      readonly kind: "bad-record";
      readonly reason: Exclude<Extract<Attached, { status: "refused" }>["reason"], "firm-full">;
    };

/** The gate of an upload: visibility, permission and state are checked before the first byte is written. */
export const addFile = (upload: ReceivedUpload): Definition<typeof UploadFields, Found, Added> => ({
  verb: "evidence.edit",
  input: UploadFields,
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input, subject }) {
    const instrument = findInstrument(subject.instrument.id, subject.instrument.version);
    const item = instrument === undefined ? undefined : findItem(instrument, input.item);
    if (item === undefined) return refused("not-found");
    if (!isWritable(subject.states[phaseOf(item.cell)])) return done({ kind: "bad-record", reason: "phase-not-open" });
    const today = dayAt(subject.firm.timeZone, new Date());
    const received = await receiveFile(actor, { firmId: subject.firmId, upload }, (look) =>
      keep(look, { actor, input, today }),
    );
    if (!received.ok) return done({ kind: "bad-file", problem: received.error });
    return received.value === undefined ? refused("not-found") : done(received.value);
  },
});

type Looked = Extract<Look, { ok: true }>;

/** Receives a file, inspects it in a separate process, and stores it with `keep` unless it was rejected. */
export async function receiveFile<T>(
  actor: UserActor,
  { firmId, upload }: { readonly firmId: string; readonly upload: ReceivedUpload },
  keep: (look: Looked) => Promise<T>,
): Promise<Result<T, FileProblem>> {
  if (!(await allowTry("upload", actor.personId))) return err("too-many-uploads");
  const sharer = await sharerOf(actor, firmId);
  const received = await receive(sharer, upload, async (path): Promise<Result<T, FileProblem>> => {
    const read = await inTurn(sharer.personId, () => readApart(sharer, { kind: "look", path }));
    if (read?.kind !== "look") return err(isBusy(read) ? "busy" : "damaged");
    return read.look.ok ? ok(await keep(read.look)) : err(read.look.problem);
  });
  return received.ok ? received.value : received;
}

type Keeping = {
  readonly actor: UserActor;
  readonly input: UploadFields;
  readonly today: string;
};

async function keep(look: Looked, { actor, input, today }: Keeping): Promise<Added | undefined> {
  const name = safeFileName(input.name, look.kind);
  // A camera's clock may be wrong; then the person has to enter the date.
  const taken = look.taken !== null && look.taken <= today ? look.taken : null;
  const value = {
    item: input.item,
    grade: input.grade ?? "E2",
    title: input.title || name,
    date: input.date ?? taken,
  };
  const { path, digest, kind, bytes, pages } = look;
  const attached = await attachFile(
    actor,
    { assessmentId: input.assessmentId, evidenceId: input.evidenceId, value },
    { path, digest, name, kind, bytes, pages },
  );
  if (attached === undefined) return undefined;
  if (attached.status === "attached")
    return { kind: "added", record: attached, file: { id: attached.fileId, name, kind, bytes, pages } };
  if (attached.reason === "firm-full") return { kind: "bad-file", problem: "firm-full" };
  return { kind: "bad-record", reason: attached.reason };
}
