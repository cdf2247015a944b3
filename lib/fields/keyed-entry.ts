import { idSchema } from "@/lib/ids";
import { POSITION_IDS } from "@/lib/instrument";
import { type NameFault, nameFaultOf } from "@/lib/name-rules";
import { FieldEntry } from "./field-entry";

export type KeyedEntry = {
  readonly key: string;
  /** The assessment of the field; absent for fields that belong to the firm alone. */
  readonly assessmentId: string | undefined;
  readonly entry: FieldEntry;
};

/** Fields that belong to the firm, independent of the cycle. */
const OF_FIRM = ["profile", "link", "event"] as const;

/** A change as a form or a request body sends it; the value is validated according to the key. */
export type KeyedChange = { readonly key: string; readonly base: number; readonly value: unknown };

/** The change described by a key and a value; undefined if they do not fit together. */
export function readEntry(raw: KeyedChange): KeyedEntry | undefined {
  const parsed = parse(raw);
  const assessmentId = idSchema.optional().safeParse(assessmentOf(raw.key));
  if (!parsed.success || !assessmentId.success) return undefined;
  return { key: raw.key, assessmentId: assessmentId.data, entry: parsed.data };
}

/** What is wrong with the name in a change that `readEntry` rejected; undefined if the fault is not the name. */
export function nameFaultIn(raw: KeyedChange): NameFault | undefined {
  const parsed = parse(raw);
  return parsed.success ? undefined : nameFaultOf(parsed.error);
}

function assessmentOf(key: string): string | undefined {
  const [kind, first = ""] = key.split(":");
  return OF_FIRM.some((one) => one === kind) ? undefined : first;
}

function parse({ key, base, value }: KeyedChange) {
  const [kind, first = "", second = ""] = key.split(":");
  return FieldEntry.safeParse({ kind, base, ...partsOf({ kind, first, second, value }) });
}

function partsOf(input: { kind: string | undefined; first: string; second: string; value: unknown }): object {
  const { kind, first, second, value } = input;
  switch (kind) {
    case "profile":
      return { change: { field: first, value } };
    case "link":
      return partsOfLink({ linkId: first, part: second, value });
    case "event":
      return { eventId: first, value };
    case "figure":
      return { figure: second, value };
    case "context":
      return { factor: second, value };
    case "not-applicable":
      return { item: second, value };
    case "evidence":
      return { evidenceId: second, value };
    default:
      return { value };
  }
}

function partsOfLink({ linkId, part, value }: { linkId: string; part: string; value: unknown }): object {
  if (POSITION_IDS.some((id) => id === part)) return { kind: "link-answer", linkId, question: part, value };
  const [, below, name] = /^(channel|incident)-(.+)$/.exec(part) ?? [];
  if (below === "channel") return { kind: "link-channel", linkId, channel: name, value };
  if (below === "incident") return { kind: "link-incident", linkId, incidentId: name, value };
  return { linkId, change: { field: part, value } };
}
