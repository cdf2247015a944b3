"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { done, refused } from "@/app/_server/gate/outcome";
import type { FieldEntry } from "@/db/fields/field-entry";
import { saveFields } from "@/db/fields/save-fields";
import { findFirm } from "@/db/firms/firms";
import { idSchema } from "@/lib/ids";
import { FIRM_FIGURES, type FirmFigure, POSITION_MOVES, UPGRADINGS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { FIGURES_IN_PERCENT } from "@/lib/words";

const MoveInput = z.object({
  firmId: idSchema,
  eventId: idSchema,
  move: z.enum(POSITION_MOVES),
  upgrading: z.enum(UPGRADINGS),
  chosen: z.enum(["choice", "forced"]).catch("choice"),
  date: z.iso.date(),
  title: z.string().trim().min(1).max(200),
});

/** Records one move; the form brings its id, so that sending it twice records it once. */
export const addMove = defineAction({
  verb: "profile.edit",
  input: MoveInput,
  find: findFirm,
  run({ actor, input: { firmId, eventId, move, chosen, ...rest } }) {
    const value = { ...rest, move, chosen: move === "up" ? null : chosen === "choice" };
    return saveOne(actor, firmId, { kind: "event", base: 0, eventId, value });
  },
});

/** Takes a move out of the list; its history stays. */
export const removeMove = defineAction({
  verb: "profile.edit",
  input: z.object({ firmId: idSchema, eventId: idSchema, base: z.coerce.number().int().min(0) }),
  find: findFirm,
  run: ({ actor, input: { firmId, eventId, base } }) =>
    saveOne(actor, firmId, { kind: "event", base, eventId, value: null }),
});

async function saveOne(actor: UserActor, firmId: string, entry: FieldEntry) {
  const [saved] = (await saveFields(actor, { firmId, entries: [entry] })) ?? [];
  if (saved === undefined) return refused("not-found");
  if (saved.status !== "saved") return refused("changed-meanwhile");
  revalidatePath(firmPaths.moves(firmId));
  return done(undefined);
}

type Sent = Readonly<Record<string, unknown>>;

/** Saves the figures of a cycle, all that were changed; a malformed one keeps the others from being saved. */
export const saveFigures = defineAction({
  verb: "profile.edit",
  input: z.looseObject({ firmId: idSchema, assessmentId: idSchema }),
  find: findFirm,
  async run({ actor, input: { firmId, assessmentId, ...sent } }) {
    const read = FIRM_FIGURES.map((figure) => readFigure(figure, sent));
    const fields = Object.fromEntries(read.flatMap(({ faults }) => Object.entries(faults)));
    if (Object.keys(fields).length > 0) return { status: "invalid", fields };
    const entries = read.flatMap(({ entry }) => entry ?? []);
    const saved = entries.length === 0 ? [] : await saveFields(actor, { firmId, assessmentId, entries });
    if (saved === undefined) return refused("not-found");
    if (!saved.every(({ status }) => status === "saved")) return refused("changed-meanwhile");
    revalidatePath(firmPaths.moves(firmId));
    return done(undefined);
  },
});

/** What is wrong with a figure: the code of its words, and what was typed. */
type Faults = Readonly<Record<string, readonly string[]>>;
type ReadFigure = { readonly entry?: FieldEntry; readonly faults: Faults };

/** One figure as typed, with what was seen; without an entry where nothing changed. */
function readFigure(figure: FirmFigure, sent: Sent): ReadFigure {
  const inPercent = FIGURES_IN_PERCENT.includes(figure);
  const text = (part: string): string => String(sent[`${figure}:${part}`] ?? "");
  const value = readNumber(text("value"), inPercent ? 100 : 1);
  const change = readNumber(text("change"), 100);
  if (value === undefined || change === undefined) {
    const wrong = [...(value === undefined ? ["value"] : []), ...(change === undefined ? ["change"] : [])];
    return { faults: Object.fromEntries(wrong.map((part) => [`${figure}:${part}`, ["notANumber", text(part)]])) };
  }
  if (inPercent && value !== null && (value < 0 || value > 1)) {
    return { faults: { [`${figure}:value`]: ["outOfRange", text("value")] } };
  }
  const wanted = value === null && change === null ? null : { value, change };
  if (JSON.stringify(wanted) === text("seen")) return { faults: {} };
  const base = Number(text("base"));
  return { entry: { kind: "figure", base, figure, value: wanted }, faults: {} };
}

/** Null where nothing is typed, undefined where it is no number. */
function readNumber(raw: string, scale: number): number | null | undefined {
  const text = raw
    .normalize("NFKC")
    .trim()
    .replace(/\s*%$/, "")
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  if (text === "") return null;
  return /^[-−+]?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text.replace("−", "-")) / scale : undefined;
}
