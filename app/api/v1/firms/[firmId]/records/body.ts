import { z } from "zod";
import { keyedEntries } from "@/app/_server/saving/keyed-entries";
import { idSchema } from "@/lib/ids";
import { LOCALES } from "@/lib/result";

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
  entries: keyedEntries({ key: z.string().max(200), value: z.json(), locale: z.enum(LOCALES).optional() }),
});
