import { setTimeout as wait } from "node:timers/promises";
import type { InstrumentFaults } from "@/lib/authoring";
import type { Instrument } from "@/lib/instrument";
import { err, type Result } from "@/lib/result";
import type { Table } from "@/lib/tables";
import type { UserActor } from "../gate/gate";
import { allowTry } from "../gate/limits";
import { sharerOf } from "../gate/sharer";
import type { FileRefusal } from "../tables/read-table-file";
import { type FileRead, readApart } from "./readers";
import { inTurn } from "./turns";

/** Why a file was not read: it is missing, no reader is available, or it exceeded the reader's limits. */
export type Unread = "noFile" | "too-large" | "too-many" | "busy" | "own" | "too-slow";

type Upload = {
  readonly actor: UserActor;
  readonly file: FormDataEntryValue | null;
  readonly bytesMax: number;
};

/** Reads the table in an uploaded file. Call only after it is known that the person may upload one. */
export function readUploadedTable(upload: Upload): Promise<Result<Table, Unread | FileRefusal>> {
  return refusedSlowly<Table, Unread | FileRefusal>(upload, async () => {
    const read = await readUpload(upload, "table");
    if (typeof read === "string") return err(read);
    return read.kind === "table" ? read.read : err(reasonOf(read));
  });
}

/** The same for a questionnaire file. */
export function readUploadedInstrument(upload: Upload): Promise<Result<Instrument, Unread | InstrumentFaults>> {
  return refusedSlowly<Instrument, Unread | InstrumentFaults>(upload, async () => {
    const read = await readUpload(upload, "instrument");
    if (typeof read === "string") return err(read);
    return read.kind === "instrument" ? read.read : err(reasonOf(read));
  });
}

/**
 * Minimum duration of a refusal, so that someone sending many malicious files uses no more of the server than a reader
 * of pages.
 */
const REFUSAL_MS = 1000;

async function refusedSlowly<T, E>(
  { actor }: Upload,
  read: () => Promise<Result<T, E>>,
): Promise<Result<T, E | "own">> {
  const begun = performance.now();
  const slowly = async () => {
    const result = await read();
    if (!result.ok) await wait(Math.max(0, REFUSAL_MS - (performance.now() - begun)));
    return result;
  };
  return (await inTurn(actor.personId, slowly)) ?? err("own");
}

async function readUpload(upload: Upload, kind: "table" | "instrument"): Promise<FileRead | Unread> {
  const { actor, file, bytesMax } = upload;
  if (!(file instanceof File) || file.size === 0) return "noFile";
  if (file.size > bytesMax) return "too-large";
  if (!(await allowTry("table", actor.personId))) return "too-many";
  return readApart(await sharerOf(actor), { kind, bytes: new Uint8Array(await file.arrayBuffer()) });
}

const reasonOf = ({ kind }: FileRead): Unread => (kind === "busy" || kind === "own" ? kind : "too-slow");
