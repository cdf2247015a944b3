import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { FILE_BYTES_MAX, type FileProblem } from "@/lib/files";
import { err, ok, type Result } from "@/lib/result";
import { type Sharer, Shares } from "../gate/shares";
import { PACE, type Pace, paced, TooSlow } from "./pace";
import { withTemporary } from "./with-copy";

/** Maximum number of concurrent uploads in one process, which limits disk space. */
const UNDER_WAY = new Shares({ all: 24, person: 3, group: 12 });
export const ARRIVAL_MAX_MS = 10 * 60_000;

/** An upload in progress: what is known about it before its first byte. */
export type ReceivedUpload = {
  readonly fields: Readonly<Record<string, string>>;
  readonly stream: Readable;
  /** The announced size in bytes, if any. */
  readonly bytes: number | undefined;
};

/**
 * Starts reading an upload: either the bytes as the body and the fields in the query, or a form whose file is the last
 * field. The fields before the file are short and must arrive at once.
 */
export async function openUpload(request: Request, fieldsMs = FIELDS_MAX_MS): Promise<Opened> {
  const { body } = request;
  const type = request.headers.get("content-type") ?? "";
  if (body === null) return undefined;
  if (type.startsWith("multipart/form-data")) return openForm(body, type, fieldsMs);
  if (!type.startsWith("application/octet-stream")) return undefined;
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  return {
    fields: Object.fromEntries(new URL(request.url).searchParams),
    stream: toNode(body),
    bytes: Number.isInteger(length) ? length : undefined,
  };
}

const FIELDS_MAX_MS = 20_000;
const FORM_LIMITS = {
  files: 1,
  fields: 12,
  fieldNameSize: 40,
  fieldSize: 1000,
  fileSize: FILE_BYTES_MAX + 1,
  parts: 14,
};

type Opened = ReceivedUpload | "too-slow" | undefined;

function openForm(body: ReadableStream<Uint8Array>, type: string, fieldsMs: number): Promise<Opened> {
  return new Promise((resolve) => {
    const source = toNode(body);
    const fields: Record<string, string> = {};
    const settle = (opened: Opened) => {
      clearTimeout(late);
      resolve(opened);
    };
    const late = setTimeout(() => {
      settle("too-slow");
      source.destroy(new TooSlow());
    }, fieldsMs);
    const form = new Busboy({ headers: { "content-type": type }, limits: FORM_LIMITS, preservePath: true });
    form.on("field", (name, value) => {
      if (typeof value === "string") fields[name] = value;
    });
    form.on("file", (_name, stream, name) => {
      stream.on("error", ignore);
      source.once("error", (error) => stream.destroy(error));
      settle({ fields: { ...fields, name: name ?? "" }, stream, bytes: undefined });
    });
    form.on("error", () => settle(undefined));
    form.once("finish", () => settle(undefined));
    source.on("error", () => settle(undefined));
    source.pipe(form);
  });
}

/** Unlike `Readable.from`, a destroyed stream cancels the body at once, also while it waits for a slow sender. */
function toNode(body: ReadableStream<Uint8Array>): Readable {
  const reader = body.getReader();
  const stream = new Readable({
    read() {
      reader.read().then(
        ({ done, value }) => this.push(done ? null : value),
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, callback) {
      reader.cancel().catch(() => {});
      callback(error);
    },
  });
  stream.on("error", ignore);
  return stream;
}

/** A stream may fail before anything reads it; without a listener, that error would end the server. */
const ignore = (): void => {};

/**
 * Writes an upload to a temporary file as it arrives and passes its path to `run`.
 *
 * Reading stops at the maximum file size. An interrupted upload is an error, never a shorter file; one that is too slow
 * is aborted, so that it does not block others.
 */
export async function receive<T>(
  sharer: Sharer,
  { stream, bytes }: ReceivedUpload,
  run: (path: string) => Promise<T>,
  pace: Pace = PACE,
): Promise<Result<T, FileProblem>> {
  if (bytes !== undefined && bytes > FILE_BYTES_MAX) return refuse(stream, "too-large");
  const share = UNDER_WAY.take(sharer);
  if (typeof share === "string") return refuse(stream, share === "own" ? "own-uploads" : "busy");
  return withTemporary<Result<T, FileProblem>>(async (path) => {
    const arrived = await write(stream, path, pace);
    if (!arrived.ok) return arrived;
    if (bytes !== undefined && arrived.value !== bytes) return err("not-arrived");
    return ok(await run(path));
  }).finally(share);
}

/** Discards the rest of a refused upload, so that the sender receives the response. */
function refuse(stream: Readable, problem: FileProblem): Result<never, FileProblem> {
  stream.resume();
  return err(problem);
}

async function write(stream: Readable, path: string, pace: Pace): Promise<Result<number, FileProblem>> {
  let count = 0;
  const counted = paced(pace, (bytes) => {
    count += bytes;
    return count > FILE_BYTES_MAX ? new TooLarge() : null;
  });
  try {
    const file = createWriteStream(path, { mode: 0o600, flags: "wx" });
    await pipeline(stream, counted, file, { signal: AbortSignal.timeout(ARRIVAL_MAX_MS) });
    return ok(count);
  } catch (error) {
    if (error instanceof TooSlow) return err("too-slow");
    return err(error instanceof TooLarge ? "too-large" : "not-arrived");
  }
}

class TooLarge extends Error {}
