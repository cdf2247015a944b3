import { z } from "zod";
import { AUDIT_ACTS, type AuditFilter, type AuditPlace } from "@/lib/audit";
import { idSchema } from "@/lib/ids";
import { dayEndIn, daysAfter } from "@/lib/view/time/calendar";

const Day = z.iso.date();
const Place = z.object({ micros: z.coerce.number().int(), id: idSchema });

/** The query parameters of a log page or export; invalid ones are ignored. */
type AuditQuery = Readonly<Record<string, string | undefined>>;

/** Days are in the log's own time zone: from the start of the first day to the end of the last. */
export function readAuditQuery(query: AuditQuery, timeZone: string): AuditFilter {
  const from = Day.safeParse(query.from).data;
  const to = Day.safeParse(query.to).data;
  return {
    from: from === undefined ? undefined : startOf(from, timeZone),
    to: to === undefined ? undefined : new Date(dayEndIn(timeZone, to).getTime() - 1),
    personId: idSchema.safeParse(query.person).data,
    act: AUDIT_ACTS.find((act) => act === query.act),
    before: readPlace(query.before),
  };
}

/** The position at the end of a log page, for the link to older entries. */
export const writePlace = ({ micros, id }: AuditPlace): string => `${micros}.${id}`;

function readPlace(text = ""): AuditPlace | undefined {
  const [, micros, id] = /^(\d{1,16})\.(.+)$/.exec(text) ?? [];
  return Place.safeParse({ micros, id }).data;
}

const startOf = (day: string, timeZone: string): Date => dayEndIn(timeZone, daysAfter(day, -1));
