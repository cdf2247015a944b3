import { AsyncLocalStorage } from "node:async_hooks";

/** What the current work belongs to: a request, or a job of the worker or of the clock. Stands in log lines and in mails. */
type Reference = { readonly request: string } | { readonly job: string };

declare global {
  /** Kept on `globalThis`, because `app/_cli/server/front.mjs` sets it for each request before Next runs. */
  var trellisReferences: AsyncLocalStorage<Reference> | undefined;
}

globalThis.trellisReferences ??= new AsyncLocalStorage<Reference>();
const references = globalThis.trellisReferences;

export const currentReference = (): Reference | undefined => references.getStore();

/** Short enough to read out. */
export const newReference = (): string => crypto.randomUUID().slice(-12).toUpperCase();

/** Runs a job: its log lines and mails contain its id. */
export const asJob = (id: string, run: () => Promise<unknown>): Promise<unknown> => references.run({ job: id }, run);
