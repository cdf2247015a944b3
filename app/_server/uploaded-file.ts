import type { Instrument } from "@/lib/instrument";
import { err, type Result } from "@/lib/result";
import { type Read, readApart } from "./files/readers";
import { sharerOf } from "./files/sharer";
import { inTurn } from "./files/turns";
import type { UserActor } from "./gate";
import type { InstrumentFaults } from "./instrument-file";
import { allowTry } from "./limits";
import type { FileRefusal, Table } from "./read-table-file";

/** Why a file was not read at all: there is none, or no reader for it now, or it was too much for the reader. */
export type Unread = "noFile" | "too-large" | "too-many" | "busy" | "own" | "too-slow";

type Upload = {
  readonly actor: UserActor;
  readonly file: FormDataEntryValue | null;
  readonly bytesMax: number;
};

/** The table of a file that came with a form. Call it once it is known who may bring one. */
export async function readUploadedTable(upload: Upload): Promise<Result<Table, Unread | FileRefusal>> {
  const read = await readUpload(upload, "table");
  if (typeof read === "string") return err(read);
  return read.kind === "table" ? read.read : err(reasonOf(read));
}

/** The same for the file of a questionnaire. */
export async function readUploadedInstrument(upload: Upload): Promise<Result<Instrument, Unread | InstrumentFaults>> {
  const read = await readUpload(upload, "instrument");
  if (typeof read === "string") return err(read);
  return read.kind === "instrument" ? read.read : err(reasonOf(read));
}

async function readUpload(upload: Upload, kind: "table" | "instrument"): Promise<Read | Unread> {
  const { actor, file, bytesMax } = upload;
  if (!(file instanceof File) || file.size === 0) return "noFile";
  if (file.size > bytesMax) return "too-large";
  if (!(await allowTry("table", actor.personId))) return "too-many";
  const sharer = await sharerOf(actor);
  const read = async () => readApart(sharer, { kind, bytes: new Uint8Array(await file.arrayBuffer()) });
  return (await inTurn(actor.personId, read)) ?? "own";
}

const reasonOf = ({ kind }: Read): Unread => (kind === "busy" || kind === "own" ? kind : "too-slow");
