"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { optionalName } from "@/app/_server/gate/names";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { keepPartner } from "@/app/_server/screening/visitor";
import type { Alike } from "@/components/register/new-link-form";
import { findFirm } from "@/db/firms/firms";
import { createLink, endLink, resumeLink } from "@/db/position/links";
import { fitsDay } from "@/lib/day-limits";
import { idSchema } from "@/lib/ids";
import { LINK_DIRECTIONS, LINK_FUNCTIONS, LINK_KINDS, PARTNER_TYPES } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { type FieldKind, readField } from "@/lib/view/fields/values";
import { latestDay } from "@/lib/view/time/calendar";
import { findAlikeLinks } from "./read-alike";
import { refusalOf } from "./refusals";

/** A form field converted to its stored value; the message of an invalid one is a message code. */
const typed = (kind: FieldKind) =>
  z.string().transform((raw, context) => {
    const read = readField(kind, raw, latestDay(new Date()));
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
    firmId: idSchema,
    id: idSchema,
    direction: z.enum(LINK_DIRECTIONS),
    kind: z.enum(LINK_KINDS),
    partnerName: typed("words").pipe(optionalName(200)),
    partnerType: optionalChoice(z.enum(PARTNER_TYPES)),
    partnerCountry: optionalChoice(z.string().regex(/^[A-Z]{2}$/)),
    product: typed("line").pipe(z.string().max(200).nullable()),
    startYear: typed("year").pipe(z.number().nullable()),
    share: typed("percent").pipe(z.number().nullable()),
    shareOfPartner: typed("percent").pipe(z.number().nullable()),
    functions: z.array(z.enum(LINK_FUNCTIONS)).default([]),
    /** Ticked after looking at relationships that might be the same. */
    decided: z.literal("yes").optional(),
  })
  .refine(({ direction, share }) => direction === "supplier" || share !== null, {
    path: ["share"],
    message: "percentMissing",
  });

/** Adds a business relationship and redirects to its nine questions; if similar ones exist, returns those first. */
export const addLink = defineAction({
  verb: "link.edit",
  input: NewLinkInput,
  find: findFirm,
  async run({ actor, input: { firmId, decided, ...link } }): Promise<ActionOutcome<Alike>> {
    // If the request is repeated, this finds the relationship that the first request created.
    const { isKept, alike } = await findAlikeLinks(actor, firmId, link);
    if (decided !== "yes" && !isKept && alike.length > 0) return done(alike);
    const made = await createLink(actor, { firmId, link });
    if (!made.ok) return refused(refusalOf(made.error));
    // The name from the screening is suggested only once, for the first customer, and is deleted here.
    if (link.direction === "customer") await keepPartner("");
    redirect(`${firmPaths.link(firmId, made.value)}#nine`);
  },
});

const Day = z.iso.date().refine((day) => fitsDay("valid", day, latestDay(new Date())));

/** Ends a relationship on a given day and redirects to the register. */
export const endLinkAction = defineAction({
  verb: "link.edit",
  input: z.object({ firmId: idSchema, linkId: idSchema, confirm: z.literal("yes"), day: Day }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<never>> {
    const ended = await endLink(actor, input);
    return ended.ok ? redirect(firmPaths.position(input.firmId)) : refused(refusalOf(ended.error));
  },
});

/** Resumes an ended relationship and redirects to it. */
export const resumeLinkAction = defineAction({
  verb: "link.edit",
  input: z.object({ firmId: idSchema, linkId: idSchema }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<never>> {
    const resumed = await resumeLink(actor, input);
    return resumed.ok ? redirect(firmPaths.link(input.firmId, input.linkId)) : refused(refusalOf(resumed.error));
  },
});
