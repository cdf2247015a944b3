import { z } from "zod";
import { AUDIT_ACTS, type AuditFilter, type AuditPlace } from "@/lib/audit";
import { idSchema } from "@/lib/ids";

const Day = z.iso.date();
const Place = z.object({ micros: z.coerce.number().int(), id: idSchema });

/** The query parameters of a log page or export; invalid ones are ignored. */
export type AuditQuery = Readonly<Record<string, string | undefined>>;

/** Days are in the log's own time zone: from the start of the first day to the end of the last. */
export function readAuditQuery(query: AuditQuery, timeZone: string): AuditFilter {
  const from = Day.safeParse(query.from).data;
  const to = Day.safeParse(query.to).data;
  return {
    from: from === undefined ? undefined : startOf(from, timeZone),
    to: to === undefined ? undefined : new Date(startOf(to, timeZone).getTime() + DAY_MS - 1),
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

const DAY_MS = 86_400_000;

/** The time at which a day begins in a time zone. */
function startOf(day: string, timeZone: string): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const there = new Date(`${utc.toLocaleString("sv", { timeZone }).replace(" ", "T")}Z`);
  return new Date(utc.getTime() - (there.getTime() - utc.getTime()));
}
