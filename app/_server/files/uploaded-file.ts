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
export const readUploadedTable = (upload: Upload): Promise<Result<Table, Unread | FileRefusal>> =>
  readUploaded<Table, FileRefusal>(upload, "table", (read) => (read.kind === "table" ? read.read : undefined));

/** Reads the questionnaire in an uploaded file. Call only after it is known that the person may upload one. */
export const readUploadedInstrument = (upload: Upload): Promise<Result<Instrument, Unread | InstrumentFaults>> =>
  readUploaded<Instrument, InstrumentFaults>(upload, "instrument", (read) =>
    read.kind === "instrument" ? read.read : undefined,
  );

/**
 * Minimum duration of a refusal, so that someone sending many malicious files uses no more of the server than a reader
 * of pages.
 */
const REFUSAL_MS = 1000;

async function readUploaded<T, E>(
  { actor, file, bytesMax }: Upload,
  kind: "table" | "instrument",
  resultIn: (read: FileRead) => Result<T, E> | undefined,
): Promise<Result<T, E | Unread>> {
  const read = async (): Promise<Result<T, E | Unread>> => {
    if (!(file instanceof File) || file.size === 0) return err("noFile");
    if (file.size > bytesMax) return err("too-large");
    if (!(await allowTry("table", actor.personId))) return err("too-many");
    const found = await readApart(await sharerOf(actor), { kind, bytes: new Uint8Array(await file.arrayBuffer()) });
    return resultIn(found) ?? err(found.kind === "busy" || found.kind === "own" ? found.kind : "too-slow");
  };
  const begun = performance.now();
  const slowly = async () => {
    const result = await read();
    if (!result.ok) await wait(Math.max(0, REFUSAL_MS - (performance.now() - begun)));
    return result;
  };
  return (await inTurn(actor.personId, slowly)) ?? err("own");
}
