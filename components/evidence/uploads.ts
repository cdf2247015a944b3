import { useSyncExternalStore } from "react";
import { FILE_BYTES_MAX } from "@/lib/files";
import type { ItemId } from "@/lib/instrument";
import type { CardRecord } from "@/lib/view/questionnaire/card";
import type { FileWords } from "@/lib/words";
import { newId } from "../outbox/tabs";

/** An upload in progress for an item. */
export type Upload = {
  /** The id of the resulting record. */
  readonly id: string;
  readonly item: ItemId;
  readonly name: string;
  readonly bytes: number;
  readonly step: "waiting" | "sending" | "checking" | "failed";
  readonly percent: number;
  /** Why it was refused. */
  readonly words: string | null;
};
export type AddedReply = { readonly record: CardRecord };
type State = { readonly uploads: readonly Upload[]; readonly added: readonly AddedReply[] };

/** Loaded only when a file is uploaded, because few visits need it. */
export const fileSender = { fetch: () => import("./send-file") };

const NOTHING: State = { uploads: [], added: [] };

/** The uploads of one assessment. They continue when the card changes, one after the other. */
function openUploads(assessmentId: string) {
  let state = NOTHING;
  const listeners = new Set<() => void>();
  const waiting: { readonly id: string; readonly file: File; readonly words: FileWords }[] = [];
  let current: { readonly id: string; readonly cancel: () => void } | undefined;

  const set = (next: Partial<State>) => {
    state = { ...state, ...next };
    const underWay = state.uploads.some(({ step }) => step !== "failed");
    if (underWay) addEventListener("beforeunload", stay);
    else removeEventListener("beforeunload", stay);
    for (const listener of listeners) listener();
  };
  const change = (id: string, next: Partial<Upload>) =>
    set({ uploads: state.uploads.map((upload) => (upload.id === id ? { ...upload, ...next } : upload)) });
  const drop = (id: string) => set({ uploads: state.uploads.filter((upload) => upload.id !== id) });

  async function sendNext(): Promise<void> {
    const next = current === undefined ? waiting.shift() : undefined;
    const upload = state.uploads.find(({ id }) => id === next?.id);
    if (next === undefined || upload === undefined) return;
    const { id, file, words } = next;
    change(id, { step: "sending" });
    const stopped = new AbortController();
    current = { id, cancel: () => stopped.abort() };
    const sender = await fileSender.fetch().catch(() => undefined);
    const reply = await sender?.sendFile({
      assessmentId,
      item: upload.item,
      evidenceId: id,
      file,
      onProgress: (share) =>
        change(id, share < 1 ? { percent: Math.floor(share * 100) } : { step: "checking", percent: 100 }),
      signal: stopped.signal,
    });
    current = undefined;
    if (reply?.kind === "added") {
      set({ added: [...state.added, { record: reply.record }] });
      drop(id);
    } else change(id, { step: "failed", words: reply?.kind === "refused" ? reply.words : words.problemNotArrived });
    void sendNext();
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => state,
    /** `into`: an existing declared record that gets the file. */
    add(item: ItemId, files: Iterable<File>, words: FileWords, into?: string) {
      for (const file of files) {
        const id = into ?? newId();
        if (state.uploads.some((upload) => upload.id === id && upload.step !== "failed")) continue;
        drop(id);
        const problem = problemOf(file, words);
        const step = problem === null ? "waiting" : "failed";
        const upload: Upload = { id, item, name: file.name, bytes: file.size, step, percent: 0, words: problem };
        set({ uploads: [...state.uploads, upload] });
        if (problem === null) waiting.push({ id, file, words });
      }
      void sendNext();
    },
    /** Aborts an upload, or removes a failed one from the list. */
    cancel(id: string) {
      const at = waiting.findIndex((one) => one.id === id);
      if (at >= 0) waiting.splice(at, 1);
      drop(id);
      if (current?.id === id) current.cancel();
    },
  };
}

/** Checks that the device can make before uploading. */
function problemOf(file: File, words: FileWords): string | null {
  if (file.size > FILE_BYTES_MAX) return words.problemTooLarge;
  return file.size === 0 ? words.problemEmpty : null;
}

/** Leaving the page would interrupt an upload, so the browser asks. */
const stay = (event: BeforeUnloadEvent): void => event.preventDefault();

type Uploads = ReturnType<typeof openUploads>;
const open = new Map<string, Uploads>();

export function uploadsOf(assessmentId: string): Uploads {
  const known = open.get(assessmentId) ?? openUploads(assessmentId);
  open.set(assessmentId, known);
  return known;
}

export function useUploads(assessmentId: string): State {
  const { subscribe, snapshot } = uploadsOf(assessmentId);
  return useSyncExternalStore(subscribe, snapshot, () => NOTHING);
}
