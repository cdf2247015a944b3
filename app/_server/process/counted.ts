import { Counter, register } from "prom-client";

/** This file is bundled more than once, but the package is loaded once in a process. */
function counter(name: string, help: string, label: string): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames: [label] });
}

const SAVED = ["saved", "conflict", "refused"];

/** Counts the outcomes of a save; does nothing for other values. */
export function countSaves(value: unknown): void {
  if (typeof value !== "object" || value === null || !("outcomes" in value) || !Array.isArray(value.outcomes)) return;
  for (const outcome of SAVED) {
    const n = value.outcomes.filter(({ status }) => status === outcome).length;
    if (n > 0) saves.inc({ outcome }, n);
  }
}
const saves = counter("trellis_saves_total", "Changes sent by pages, by outcome.", "outcome");

/** Counts an e-mail by what became of it. */
export function countMail(kind: string): void {
  mails.inc({ became: kind });
}
const mails = counter(
  "trellis_mails_total",
  "E-mails that this process tried to send, by what became of them.",
  "became",
);
