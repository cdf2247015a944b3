import type { Locale } from "@/lib/result";
import { type Patch, REGISTER_COLUMNS } from "./columns";
import { applyPatch, EMPTY_ROW } from "./patch";
import type { RegisterIncident, RegisterRow } from "./row";

/** Whether a link is in the register; null before it was added. */
export const LINK_LIVES = ["live", "ended"] as const;
export type LinkLife = (typeof LINK_LIVES)[number] | null;

/** The state of one part of a link at a past time. */
export type PastPart =
  | { readonly kind: "fact"; readonly patch: Patch }
  | { readonly kind: "incident"; readonly id: string; readonly value: Omit<RegisterIncident, "id"> | null }
  | { readonly kind: "life"; readonly life: LinkLife };

/** A change of one part of a link: the value before it, and when it was made. */
export type PastChange = {
  readonly linkId: string;
  /** The part, given by the last word of its field's key. */
  readonly part: string;
  readonly at: Date;
  readonly before: PastPart;
};

/** A link as in the register today, including ended ones. */
export type KnownLink = {
  readonly row: RegisterRow & { readonly id: string };
  readonly registeredAt: Date;
  readonly endedAt: Date | null;
};

/**
 * The register at a past time: today's links, with every later change undone.
 *
 * Shape: all links ever registered, all changes since that time in any order, a time. Unit: none. Range: the links
 * active at that time, in the given order. Edge cases: a change at exactly that time counts as made; among several
 * later changes of one part, the earliest gives the value. Errors: none. Source: method 4.3.
 */
export function registerAsOf(
  links: readonly KnownLink[],
  changes: readonly PastChange[],
  time: Date,
): readonly (RegisterRow & { readonly id: string })[] {
  const later = changes.filter(({ at }) => at > time).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const byLink = Map.groupBy(later, ({ linkId }) => linkId);
  return links.flatMap((link) => {
    const undone = firstOfEach(byLink.get(link.row.id) ?? []);
    const life = undone.find(({ before }) => before.kind === "life")?.before;
    const wasLive = life?.kind === "life" ? life.life === "live" : isLiveAt(link, time);
    return wasLive ? [{ ...undone.reduce(undo, link.row), id: link.row.id }] : [];
  });
}

const isLiveAt = ({ registeredAt, endedAt }: KnownLink, time: Date): boolean =>
  registeredAt <= time && (endedAt === null || endedAt > time);

function firstOfEach(changes: readonly PastChange[]): readonly PastChange[] {
  const seen = new Set<string>();
  return changes.filter(({ part }) => !seen.has(part) && seen.add(part));
}

function undo(row: RegisterRow, { before }: PastChange): RegisterRow {
  switch (before.kind) {
    case "fact":
      return applyPatch(row, before.patch);
    case "incident": {
      const others = row.incidents.filter(({ id }) => id !== before.id);
      return { ...row, incidents: before.value === null ? others : [...others, { id: before.id, ...before.value }] };
    }
    case "life":
      return row;
  }
}

/** The unit in a heading; in a sentence the unit follows the number instead. */
const PERCENT_TITLE = /[,，] ?%$/;

/**
 * The name of a part of a link, and its past value, in words.
 *
 * Shape: the last word of the part's key, the value, a language. Unit: shares in percent. Range: undefined for a part
 * without a column; an empty text if the value was not known. Edge cases: none. Errors: none. Source: method 4.3.
 */
export function tellPart(
  part: string,
  past: PastPart,
  locale: Locale,
): { readonly title: string; readonly words: string } | undefined {
  if (past.kind === "life") return undefined;
  const key = past.kind === "incident" ? "incidents" : part.replace(/^channel-/, "channel.");
  const column = REGISTER_COLUMNS.find((one) => one.key === key);
  if (column === undefined) return undefined;
  const row = undo(EMPTY_ROW, { linkId: "", part, at: new Date(0), before: past });
  const cell = (column.tell ?? column.print)(row, locale);
  const [title, percent] = column.title[locale].split(PERCENT_TITLE);
  const words = cell === null ? "" : `${cell}${percent === undefined ? "" : "%"}`;
  return { title: (title ?? "").replace(/[?？]$/, ""), words };
}

/** A change as shown in the history. */
export type LinkChange = PastChange & {
  readonly id: string;
  readonly after: PastPart;
  /** The colleague's name; null after the person has left. */
  readonly by: string | null;
};

export type LockedRegister = {
  readonly assessmentId: string;
  readonly cycle: number;
  readonly revision: number;
  readonly frozenAt: Date;
};
