import { z } from "zod";
import { KEY_ONCE, namesEachKeyOnce } from "@/app/_server/gate/keyed-entries";
import { nameFaultOf } from "@/app/_server/gate/names";
import { FieldEntry } from "@/db/fields/field-entry";
import { idSchema } from "@/lib/ids";
import { POSITION_IDS } from "@/lib/instrument";
import type { NameFault } from "@/lib/name-rules";
import { LOCALES } from "@/lib/result";

/** Changes that are saved together. The largest page of ours, a link, has fewer fields. */
export const CHANGES_MAX = 64;

/**
 * `POST /api/v1/firms/:firmId/records`, version 1: fields of the firm, each by its key.
 *
 * | key | value |
 * |---|---|
 * | `profile:<field>` | the field's value |
 * | `link:<link>:<field>` | the field's value |
 * | `link:<link>:<question>` | level 1–5, or null |
 * | `link:<link>:channel-<kind>` | `{direction, frequency, tacitness, costBearer}`, or null: not in use |
 * | `link:<link>:incident-<id>` | `{kind, date, note}`, or null: removed |
 * | `event:<id>` | `{move, upgrading, chosen, date, title}`, or null: removed |
 * | `figure:<assessment>:<figure>` | `{value, change}`, or null: not stated |
 * | `context:<assessment>:<factor>` | `{state, effect}` |
 * | `shares:<assessment>` | `{OEA, OEM, ODM, OBM}`, together 1 |
 * | `aim:<assessment>` | the aim, or null |
 * | `not-applicable:<assessment>:<item>` | `{reason}`, or null: the item applies |
 * | `evidence:<assessment>:<record>` | `{item, grade, title, date}`, or null: removed |
 *
 * `owner`, `base` and the reply are as for answers; a conflict also carries `by`, the colleague's name.
 */
export const FieldsBody = z.object({
  firmId: idSchema,
  owner: idSchema,
  entries: z
    .array(
      z.object({
        key: z.string().max(200),
        base: z.int().min(0),
        value: z.json(),
        locale: z.enum(LOCALES).optional(),
      }),
    )
    .min(1)
    .max(CHANGES_MAX)
    .refine(namesEachKeyOnce, KEY_ONCE),
});
export type FieldsBody = z.infer<typeof FieldsBody>;

export type KeyedEntry = {
  readonly key: string;
  /** The assessment that the field belongs to; absent for fields of the firm alone. */
  readonly assessmentId: string | undefined;
  readonly entry: FieldEntry;
};

/** Fields that belong to the firm whatever the cycle. */
const OF_FIRM = ["profile", "link", "event"] as const;

/** A change as a form or a body names it; the value is checked against the key. */
export type KeyedChange = { readonly key: string; readonly base: number; readonly value: unknown };

/** The change that a key and a value name; undefined where they do not fit together. */
export function readEntry(raw: KeyedChange): KeyedEntry | undefined {
  const parsed = parse(raw);
  const assessmentId = idSchema.optional().safeParse(assessmentOf(raw.key));
  if (!parsed.success || !assessmentId.success) return undefined;
  return { key: raw.key, assessmentId: assessmentId.data, entry: parsed.data };
}

/** What is wrong with the name in a change that is no entry; undefined where it is something else. */
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
