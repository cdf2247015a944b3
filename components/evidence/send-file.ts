import { type EvidenceFile, FILE_KINDS } from "@/lib/files";
import type { ItemId } from "@/lib/instrument";
import type { Json } from "@/lib/saving";
import type { CardRecord } from "@/lib/view/questionnaire/card";
import { readRecord } from "@/lib/view/questionnaire/card-value";

type Sending = {
  readonly assessmentId: string;
  readonly item: ItemId;
  readonly evidenceId: string;
  readonly file: File;
  /** Uploaded share of the file, 0 to 1; at 1 it is being checked. */
  readonly onProgress: (share: number) => void;
  /** Aborts it; nothing is stored. */
  readonly signal: AbortSignal;
};

type Sent =
  | { readonly kind: "added"; readonly record: CardRecord }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "lost" };

export function sendFile({ assessmentId, item, evidenceId, file, onProgress, signal }: Sending): Promise<Sent> {
  const request = new XMLHttpRequest();
  const said = new URLSearchParams({ assessmentId, item, evidenceId, name: file.name });
  const sent = new Promise<Sent>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(readReply(request.responseText, { assessmentId, item, evidenceId }));
    request.onerror = () => resolve({ kind: "lost" });
    request.onabort = () => resolve({ kind: "lost" });
  });
  request.open("POST", `/files?${said}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.send(file);
  signal.addEventListener("abort", () => request.abort());
  if (signal.aborted) request.abort();
  return sent;
}

function readReply(text: string, ids: Pick<Sending, "assessmentId" | "item" | "evidenceId">): Sent {
  const body = parse(text);
  if (!isObject(body)) return { kind: "lost" };
  if (body.status === "refused" && typeof body.words === "string") return { kind: "refused", words: body.words };
  const value = isObject(body.value) ? body.value : undefined;
  const record = value === undefined ? null : readRecord(value.record ?? null, ids.item);
  const file = readFile(value?.file);
  if (record === null || file === undefined || typeof value?.revision !== "number") return { kind: "lost" };
  const key = `evidence:${ids.assessmentId}:${ids.evidenceId}`;
  return { kind: "added", record: { key, value: record, revision: value.revision, savedAt: null, by: null, file } };
}

function readFile(value: Json | undefined): EvidenceFile | undefined {
  if (value === undefined || !isObject(value)) return undefined;
  const { id, name, bytes, pages } = value;
  const kind = FILE_KINDS.find((one) => one === value.kind);
  if (typeof id !== "string" || typeof name !== "string" || typeof bytes !== "number" || kind === undefined)
    return undefined;
  return { id, name, kind, bytes, pages: typeof pages === "number" ? pages : null };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
