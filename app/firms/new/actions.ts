"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { formReply } from "@/app/_server/gate/form-reply";
import type { UserActor } from "@/app/_server/gate/gate";
import { fieldMessages } from "@/app/_server/gate/gate";
import { allowTry } from "@/app/_server/gate/limits";
import { currentLocale } from "@/app/_server/gate/locale";
import { singleLineName } from "@/app/_server/gate/names";
import { refused } from "@/app/_server/gate/outcome";
import { readForm, readTyped, textOf } from "@/app/_server/gate/read-form";
import { codeTyped } from "@/app/_server/gate/tokens";
import { currentVisitorHash, forgetVisitor } from "@/app/_server/screening/visitor";
import { takePartPath } from "@/app/_server/secret-links/cohort-links";
import type { FormState } from "@/components/ui/form-state";
import { openAssessment } from "@/db/assessments/assessments";
import { saveFields } from "@/db/fields/save-fields";
import { createFirm } from "@/db/firms/firms";
import { findPerson, setPersonName } from "@/db/people/people";
import { claimScreening } from "@/db/screening/screenings";
import { idSchema } from "@/lib/ids";
import { STRATA } from "@/lib/instrument";
import { yearAt } from "@/lib/view/time/calendar";
import { COUNTRY_CODES, isIndustry, TIME_ZONES } from "@/lib/words";

/** The first facts of a firm; each message is a message code. */
const FirmInput = z.object({
  id: idSchema,
  name: singleLineName(120, "firmNameMissing"),
  displayName: singleLineName(80, "nameMissing"),
  stratum: z.enum(STRATA),
  industry: z.string().refine(isIndustry, "industryMissing"),
  employees: z
    .string()
    .normalize("NFKC")
    .trim()
    .regex(/^[1-9]\d{0,6}$/, "employeesInvalid")
    .transform(Number),
  country: z.enum(COUNTRY_CODES),
  timeZone: z.enum(TIME_ZONES),
});

/**
 * Creates the firm with its first manager, its profile and its first cycle, and redirects to the overview. Every step
 * can be repeated, so that a form sent twice creates one firm.
 */
export async function createOwnFirm(_previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const actor = await requireActor();
  const sent = readForm(form);
  const typed = readTyped(form);
  if (sent === undefined) return formReply(refused("too-much-sent"), typed);
  const parsed = FirmInput.safeParse(sent);
  if (!parsed.success) return formReply({ status: "invalid", fields: fieldMessages(parsed.error) }, typed);
  if (!(await allowTry("firm", actor.personId))) return formReply(refused("too-many-firms"), typed);
  const join = codeTyped(textOf(form, "join"));
  const { id: formId, name, displayName, stratum, timeZone, industry, employees, country } = parsed.data;
  const firmId = await withFreshSession(async () => {
    const id = await createFirm(actor, {
      id: formId,
      name,
      displayName,
      stratum,
      timeZone,
      locale: await currentLocale(),
    });
    await saveFields(actor, {
      firmId: id,
      entries: [
        { kind: "profile", base: 0, change: { field: "industry", value: industry } },
        { kind: "profile", base: 0, change: { field: "country", value: country } },
        { kind: "profile", base: 0, change: { field: "employees", value: employees } },
      ],
    });
    await keepScreening(actor, id);
    // the cohort defines the order of phases, so the cycle is opened after joining
    if (join === "") await openAssessment(actor, { firmId: id, year: yearAt(timeZone, new Date()) });
    return id;
  });
  const person = await findPerson(actor.personId);
  if (person?.name === "") await setPersonName(person.id, displayName);
  redirect(join === "" ? `/firms/${firmId}` : `${takePartPath(join)}?firm=${firmId}`);
}

/** Assigns a screening answered in this browser to the new firm. */
async function keepScreening(actor: UserActor, firmId: string): Promise<void> {
  const tokenHash = await currentVisitorHash();
  if (tokenHash !== undefined && (await claimScreening(actor, { firmId, tokenHash }))) await forgetVisitor();
}
