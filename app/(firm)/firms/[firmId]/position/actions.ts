"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { firmPaths } from "@/app/_server/frames/firm-paths";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { latestDay } from "@/app/_server/gate/clock";
import { outcomeOrNotFound, passGate } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { optionalName } from "@/app/_server/gate/names";
import { done, refused } from "@/app/_server/gate/outcome";
import { readForm, readTyped, textOf, textsOf } from "@/app/_server/gate/read-form";
import type { AlikeLink } from "@/components/position/alike-list";
import type { LinkToolState } from "@/components/position/link-tools";
import type { NewLinkState } from "@/components/position/new-link-form";
import { findFirm } from "@/db/firms/firms";
import { createLink, endLink, resumeLink } from "@/db/position/links";
import { fitsDay } from "@/lib/day-limits";
import { positionWords, recordProblemWords, refusalWords, registerWords, say } from "@/lib/i18n";
import { LINK_DIRECTIONS, LINK_FUNCTIONS, LINK_KINDS, PARTNER_TYPES } from "@/lib/instrument";
import { fillProblem } from "@/lib/view/fields/problem-words";
import { type FieldKind, readField } from "@/lib/view/fields/values";
import { findAlikeLinks } from "./alike";
import { copyOntoLink, FROM_SCREENING } from "./copy";
import { refusalOf } from "./refusals";

/** A typed field as it is kept; the message of a malformed one is the code of its words. */
const typed = (kind: FieldKind) =>
  z.string().transform((raw, context) => {
    const read = readField(kind, raw, latestDay());
    if (read.ok) return read.value;
    context.addIssue({ code: "custom", message: read.problem });
    return z.NEVER;
  });

const optionalChoice = <T extends z.ZodType>(choice: T) =>
  z
    .literal("")
    .transform(() => null)
    .or(choice);

const NewLinkInput = z
  .object({
    firmId: z.uuid(),
    id: z.uuid(),
    direction: z.enum(LINK_DIRECTIONS),
    kind: z.enum(LINK_KINDS),
    partnerName: typed("words").pipe(optionalName(200)),
    partnerType: optionalChoice(z.enum(PARTNER_TYPES)),
    partnerCountry: optionalChoice(z.string().regex(/^[A-Z]{2}$/)),
    product: typed("line").pipe(z.string().max(200).nullable()),
    startYear: typed("year").pipe(z.number().nullable()),
    share: typed("percent").pipe(z.number().nullable()),
    shareOfPartner: typed("percent").pipe(z.number().nullable()),
    functions: z.array(z.enum(LINK_FUNCTIONS)),
    /** Ticked by who has looked at the links that look like this one. */
    decided: z.literal("yes").optional(),
  })
  .refine(({ direction, share }) => direction === "supplier" || share !== null, {
    path: ["share"],
    message: "percentMissing",
  });

/** The link that was added; where others look like it, those and none. */
type Added = {
  readonly firmId: string;
  readonly linkId: string | undefined;
  readonly alike: readonly AlikeLink[];
};

/** Adds a link and leads to its nine questions. */
export async function addLink(_previous: NewLinkState, form: FormData): Promise<NewLinkState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const functions = textsOf(form, "functions");
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "link.edit",
          input: NewLinkInput,
          find: (who, { firmId }) => findFirm(who, { firmId }),
          async run({ actor: who, input: { firmId, decided, ...link } }) {
            // One sent before is the link itself.
            const { isKept, alike } = await findAlikeLinks(who, firmId, link);
            if (decided !== "yes" && !isKept && alike.length > 0)
              return done<Added>({ firmId, linkId: undefined, alike });
            const made = await createLink(who, { firmId, link });
            return made.ok ? done<Added>({ firmId, linkId: made.value, alike: [] }) : refused(refusalOf(made.error));
          },
        },
        actor,
        { ...readForm(form), functions },
      ),
    ),
  );
  const back = { typed: readTyped(form), functions };
  switch (outcome.status) {
    case "done": {
      const { firmId, linkId, alike } = outcome.value;
      if (linkId === undefined) return { ...back, alike };
      return redirect(`${firmPaths.link(firmId, linkId)}#nine`);
    }
    case "refused":
      return { ...back, refused: refusalWords[outcome.reason][locale] };
    case "invalid":
      return { ...back, fields: wordsOfFields(outcome.fields, locale) };
  }
}

function wordsOfFields(fields: Readonly<Record<string, readonly string[]>>, locale: "en" | "zh") {
  const wordsOf = (code: string | undefined) => {
    const known = Object.entries(recordProblemWords).find(([name]) => name === code);
    return known === undefined ? "" : fillProblem(known[1][locale], known[0], latestDay());
  };
  return Object.fromEntries(Object.entries(fields).map(([field, codes]) => [field, wordsOf(codes[0])]));
}

const CopyInput = z.object({ firmId: z.uuid(), linkId: z.uuid(), from: z.uuid().or(z.literal(FROM_SCREENING)) });

/** Copies answers of another link, or of the screening, onto the questions that are open here. */
export async function copyAnswers(_previous: LinkToolState, form: FormData): Promise<LinkToolState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "link.edit",
          input: CopyInput,
          find: (who, { firmId }) => findFirm(who, { firmId }),
          run: ({ actor: who, input: { linkId, from }, subject: firm }) => copyOntoLink(who, { firm, linkId, from }),
        },
        actor,
        readForm(form),
      ),
    ),
  );
  switch (outcome.status) {
    case "done": {
      const words = textOf(form, "from") === FROM_SCREENING ? positionWords.copiedScreening : positionWords.copied;
      revalidatePath(firmPaths.link(textOf(form, "firmId"), textOf(form, "linkId")));
      const none = outcome.value === 0;
      return {
        ok: true,
        words: none ? say(positionWords.copiedNone, locale) : say(words, locale, { n: outcome.value }),
      };
    }
    case "refused":
      return { ok: false, words: refusalWords[outcome.reason][locale], typed: readTyped(form) };
    case "invalid":
      return { ok: false, words: refusalWords["not-found"][locale], typed: readTyped(form) };
  }
}

const Day = z.iso.date().refine((day) => fitsDay("valid", day, latestDay()));
const EndInput = z.object({ firmId: z.uuid(), linkId: z.uuid(), confirm: z.literal("yes"), day: Day });

/** Ends a link on a day and leads back to the register. */
export async function endLinkAction(_previous: LinkToolState, form: FormData): Promise<LinkToolState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "link.edit",
          input: EndInput,
          find: (who, { firmId }) => findFirm(who, { firmId }),
          async run({ actor: who, input }) {
            const ended = await endLink(who, input);
            return ended.ok ? done(input.firmId) : refused(refusalOf(ended.error));
          },
        },
        actor,
        readForm(form),
      ),
    ),
  );
  switch (outcome.status) {
    case "done":
      return redirect(firmPaths.position(outcome.value));
    case "refused":
      return { ok: false, words: refusalWords[outcome.reason][locale], typed: readTyped(form) };
    case "invalid": {
      const words = outcome.fields.confirm === undefined ? registerWords.dateMissing : positionWords.endConfirmMissing;
      return { ok: false, words: say(words, locale), typed: readTyped(form) };
    }
  }
}

const ResumeInput = z.object({ firmId: z.uuid(), linkId: z.uuid() });

/** Takes an ended link up again and leads to it. */
export async function resumeLinkAction(_previous: LinkToolState, form: FormData): Promise<LinkToolState> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(
      await passGate(
        {
          verb: "link.edit",
          input: ResumeInput,
          find: (who, { firmId }) => findFirm(who, { firmId }),
          async run({ actor: who, input }) {
            const resumed = await resumeLink(who, input);
            return resumed.ok ? done(input) : refused(refusalOf(resumed.error));
          },
        },
        actor,
        readForm(form),
      ),
    ),
  );
  switch (outcome.status) {
    case "done":
      return redirect(firmPaths.link(outcome.value.firmId, outcome.value.linkId));
    case "refused":
      return { ok: false, words: refusalWords[outcome.reason][locale], typed: readTyped(form) };
    case "invalid":
      return { ok: false, words: refusalWords["not-found"][locale], typed: readTyped(form) };
  }
}
