import { INCIDENT_KINDS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { bad, type CellKind, type CellReading, dateKind, good, namedKind, textKind } from "@/lib/tables";
import { dateInWords, incidentKindNames } from "@/lib/words";
import type { FaultCode } from "./faults";
import type { RegisterIncident } from "./row";

const kinds = namedKind(INCIDENT_KINDS, incidentKindNames);
const NOTE_MAX = 200;
const notes = textKind(NOTE_MAX);
const COLON: Readonly<Record<Locale, string>> = { en: ": ", zh: "：" };

/** Disputes, penalties and lost orders in one cell, one per line: "2026-03-12 Dispute: late moulds". */
export const incidentsKind: CellKind<readonly RegisterIncident[], FaultCode> = {
  read(text, locale) {
    const incidents: RegisterIncident[] = [];
    for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
      if (line === "") continue;
      const read = readIncident(line, locale);
      if (!read.ok) return read;
      incidents.push(read.value);
    }
    return good(incidents.toSorted(byDay));
  },
  print: (incidents, locale) => linesOf(incidents, locale, (date) => `${date} `),
  tell: (incidents, locale) =>
    linesOf(incidents, locale, (date) => `${dateInWords(date, locale)}${locale === "zh" ? "，" : ", "}`),
  allowed: (locale) => `${dateKind.allowed(locale)} + ${kinds.allowed(locale)} (${example(locale)})`,
};

const linesOf = (incidents: readonly RegisterIncident[], locale: Locale, day: (date: string) => string): string =>
  incidents
    .toSorted(byDay)
    .map(({ date, kind, note }) => {
      const head = `${day(date)}${incidentKindNames[kind][locale]}`;
      return note === null ? head : `${head}${COLON[locale]}${notes.print(note, locale)}`;
    })
    .join("\n");

const example = (locale: Locale): string => `2026-03-12 ${incidentKindNames.dispute[locale]}${COLON[locale]}…`;

/** Earliest first; on the same day, sorted by text, so that the same incidents always give the same cell. */
function byDay(a: RegisterIncident, b: RegisterIncident): number {
  const [one, other] = [a, b].map(({ date, kind, note }) => `${date} ${INCIDENT_KINDS.indexOf(kind)} ${note ?? ""}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

function readIncident(line: string, locale: Locale): CellReading<RegisterIncident, FaultCode> {
  const [, day = "", rest = ""] = /^(\S+)\s+(.*)$/s.exec(line) ?? [];
  const [, word = rest, note = ""] = /^([^:：]*)[:：]\s*(.*)$/s.exec(rest) ?? [];
  const date = dateKind.read(day, locale);
  const kind = kinds.read(word, locale);
  if (!date.ok || !kind.ok) return bad("incident", example(locale));
  const text = notes.read(note, locale);
  if (!text.ok) return text;
  return good({ id: null, kind: kind.value, date: date.value, note: text.value === "" ? null : text.value });
}
