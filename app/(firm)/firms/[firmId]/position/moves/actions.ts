"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { firmPaths } from "@/app/_server/frames/firm-paths";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { outcomeOrNotFound, passGate, type UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { readForm, readTyped, textOf } from "@/app/_server/gate/read-form";
import type { FiguresState, MoveState } from "@/components/position/moves-form";
import type { RecordEntry } from "@/db/fields/record-entry";
import { saveRecords } from "@/db/fields/records";
import { findFirm } from "@/db/firms/firms";
import { FIGURES_IN_PERCENT, moveWords, refusalWords, say } from "@/lib/i18n";
import { FIRM_FIGURES, type FirmFigure, POSITION_MOVES, UPGRADINGS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";

const MoveInput = z.object({
  firmId: z.uuid(),
  eventId: z.uuid(),
  move: z.enum(POSITION_MOVES),
  upgrading: z.enum(UPGRADINGS),
  chosen: z.enum(["choice", "forced"]).catch("choice"),
  date: z.iso.date({ error: "dateMissing" }),
  title: z.string().trim().min(1, { error: "whatMissing" }).max(200),
});

const findOf = (actor: UserActor, { firmId }: { firmId: string }) => findFirm(actor, { firmId });

/** Records one move; the form brings its id, so that sending it twice records it once. */
export async function addMove(_previous: MoveState, form: FormData): Promise<MoveState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "profile.edit",
          input: MoveInput,
          find: findOf,
          run: async ({ actor: who, input: { firmId, eventId, move, chosen, ...rest } }) => {
            const value = { ...rest, move, chosen: move === "up" ? null : chosen === "choice" };
            return saveOne(who, firmId, { kind: "event", base: 0, eventId, value });
          },
        },
        actor,
        readForm(form),
      ),
    ),
  );
  switch (outcome.status) {
    case "done":
      revalidatePath(firmPaths.moves(textOf(form, "firmId")));
      return { words: moveWords.added[locale] };
    case "refused":
      return { refused: refusalWords[outcome.reason][locale], typed: readTyped(form) };
    case "invalid":
      return { fields: problemsOf(outcome.fields, locale), typed: readTyped(form) };
  }
}

const problemsOf = (fields: Readonly<Record<string, readonly string[]>>, locale: Locale) => ({
  ...(fields.date === undefined ? {} : { date: moveWords.dateMissing[locale] }),
  ...(fields.title === undefined ? {} : { title: moveWords.whatMissing[locale] }),
});

const RemoveInput = z.object({ firmId: z.uuid(), eventId: z.uuid(), base: z.coerce.number().int().min(0) });

/** Takes a move out of the list; its history stays. */
export async function removeMove(_previous: MoveState, form: FormData): Promise<MoveState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "profile.edit",
          input: RemoveInput,
          find: findOf,
          run: async ({ actor: who, input: { firmId, eventId, base } }) =>
            saveOne(who, firmId, { kind: "event", base, eventId, value: null }),
        },
        actor,
        readForm(form),
      ),
    ),
  );
  if (outcome.status === "refused") return { refused: refusalWords[outcome.reason][locale] };
  if (outcome.status === "invalid") return { refused: refusalWords["changed-meanwhile"][locale] };
  revalidatePath(firmPaths.moves(textOf(form, "firmId")));
  return { words: moveWords.removed[locale] };
}

async function saveOne(actor: UserActor, firmId: string, entry: RecordEntry) {
  const [saved] = (await saveRecords(actor, { firmId, entries: [entry] })) ?? [];
  if (saved === undefined) return refused("not-found");
  return saved.status === "saved" ? done(undefined) : refused("changed-meanwhile");
}

const FiguresInput = z.object({ firmId: z.uuid(), assessmentId: z.uuid() });

/** Saves the figures of a cycle, all that were changed; a malformed one keeps the others from being saved. */
export async function saveFigures(_previous: FiguresState, form: FormData): Promise<FiguresState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const typed = readTyped(form);
  const read = FIRM_FIGURES.map((figure) => readFigure(figure, typed, locale));
  const fields = Object.fromEntries(read.flatMap(({ problems }) => Object.entries(problems)));
  if (Object.keys(fields).length > 0) return { fields, typed };
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "profile.edit",
          input: FiguresInput,
          find: findOf,
          run: async ({ actor: who, input }) => {
            const saved = entries.length === 0 ? [] : await saveRecords(who, { ...input, entries });
            if (saved === undefined) return refused("not-found");
            return saved.every(({ status }) => status === "saved") ? done(undefined) : refused("changed-meanwhile");
          },
        },
        actor,
        readForm(form),
      ),
    ),
  );
  if (outcome.status === "done") {
    revalidatePath(firmPaths.moves(textOf(form, "firmId")));
    return { words: moveWords.saved[locale] };
  }
  const reason = outcome.status === "refused" ? outcome.reason : "not-found";
  return { refused: reason === "changed-meanwhile" ? moveWords.stale[locale] : refusalWords[reason][locale], typed };
}

type ReadFigure = { readonly entry?: RecordEntry; readonly problems: Readonly<Record<string, string>> };

/** One figure as typed, with what was seen; without an entry where nothing changed. */
function readFigure(figure: FirmFigure, typed: Readonly<Record<string, string>>, locale: Locale): ReadFigure {
  const inPercent = FIGURES_IN_PERCENT.includes(figure);
  const value = readNumber(typed[`${figure}:value`], inPercent ? 100 : 1);
  const change = readNumber(typed[`${figure}:change`], 100);
  const problems = {
    ...(value === undefined ? { [`${figure}:value`]: wordsOf("notANumber", typed[`${figure}:value`], locale) } : {}),
    ...(change === undefined ? { [`${figure}:change`]: wordsOf("notANumber", typed[`${figure}:change`], locale) } : {}),
  };
  if (value === undefined || change === undefined) return { problems };
  if (inPercent && value !== null && (value < 0 || value > 1)) {
    return { problems: { [`${figure}:value`]: wordsOf("outOfRange", typed[`${figure}:value`], locale) } };
  }
  const wanted = value === null && change === null ? null : { value, change };
  if (JSON.stringify(wanted) === typed[`${figure}:seen`]) return { problems: {} };
  const base = Number(typed[`${figure}:base`] ?? 0);
  return { entry: { kind: "figure", base, figure, value: wanted }, problems: {} };
}

const wordsOf = (word: "notANumber" | "outOfRange", value: string | undefined, locale: Locale): string =>
  say(moveWords[word], locale, { value: value ?? "" });

/** Null where nothing is typed, undefined where it is no number. */
function readNumber(raw: string | undefined, scale: number): number | null | undefined {
  const text = (raw ?? "")
    .normalize("NFKC")
    .trim()
    .replace(/\s*%$/, "")
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  if (text === "") return null;
  return /^[-−+]?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text.replace("−", "-")) / scale : undefined;
}
