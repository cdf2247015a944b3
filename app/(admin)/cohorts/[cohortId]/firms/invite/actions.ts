"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { readUploadedTable } from "@/app/_server/files/uploaded-file";
import { type ActionOutcome, done } from "@/app/_server/gate/outcome";
import { refuseFirmInvitations } from "@/app/_server/mail/outside-mails";
import { hashOfInvitation } from "@/app/_server/secret-links/cohort-links";
import { defineImport } from "@/app/_server/tables/import-form";
import type { InviteFileState } from "@/components/cohort/invite-file-form";
import { findCohortTree } from "@/db/cohorts/administrators";
import { inviteFirms, listKnownAddresses } from "@/db/cohorts/cohort-invitations";
import { type KnownFirm, readInvitations } from "@/lib/cohort";
import { idSchema } from "@/lib/ids";
import { cohortPaths } from "@/lib/paths";
import { TABLE_BYTES_MAX } from "@/lib/tables";
import { sayChecked, sayInvited } from "@/lib/view/cohort/invite-file";
import { registerWords } from "@/lib/words";

/** Reads a list of firms: only checks it, or invites the firms of all valid lines. */
export const readInvitationFile = defineImport({
  verb: "firms.invite",
  input: z.object({ cohortId: idSchema, intent: z.enum(["check", "invite"]) }),
  find: findCohortTree,
  async run({ actor, input: { cohortId, intent }, subject, file, locale }): Promise<ActionOutcome<InviteFileState>> {
    const table = await readUploadedTable({ actor, file, bytesMax: TABLE_BYTES_MAX });
    if (!table.ok) return done({ kind: "refused", words: registerWords[table.error][locale] });
    const read = (known: readonly KnownFirm[]) =>
      readInvitations({ table: table.value, locale, cohort: subject.cohort, below: subject.below, known });
    const checked = read(await listKnownAddresses(actor, { cohortId }));
    const direct = subject.below.length === 0 ? undefined : subject.cohort.id;
    if (intent === "check") return done(sayChecked(checked, locale, direct));
    const { length: n } = checked.invited;
    const tooMany = n === 0 ? undefined : await refuseFirmInvitations(actor, { cohortId, n });
    if (tooMany !== undefined) return tooMany;
    const plan = await inviteFirms(actor, {
      cohortId,
      plan: read,
      invitedOf: ({ invited }) => invited,
      hashOf: (id) => hashOfInvitation(id),
    });
    revalidatePath(cohortPaths.firms(cohortId));
    return done(plan.invited.length === 0 ? sayChecked(plan, locale) : sayInvited(plan, locale));
  },
});
