import { eq } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import type { FieldEntry, ProfileField } from "@/lib/fields";
import { isFreeField } from "@/lib/firms";
import { firm } from "../schema/firms";
import { aimField, contextField, notApplicableField, sharesField } from "./assessment-fields";
import { channelField, incidentField } from "./channel-and-incident-fields";
import { eventField } from "./event-field";
import { evidenceField } from "./evidence-field";
import { figureField } from "./firm-figures";
import { linkAnswerField, linkField } from "./link-fields";
import { done, type FieldRefusal, type SavedField } from "./saved-field";

/** What a field belongs to: the firm, and the assessment for some kinds. */
type At = {
  readonly firmId: string;
  readonly assessment: Assessment | undefined;
  /** The evidence record to which this transaction also adds a file. */
  readonly fileFor?: string | undefined;
};

/** The field that an entry changes, or why there is none. */
export function fieldOf(input: At, entry: FieldEntry): SavedField | FieldRefusal {
  switch (entry.kind) {
    case "profile":
      return profileField(input, entry.change);
    case "link":
      return linkField(input, entry.linkId, entry.change);
    case "link-answer":
      return linkAnswerField(input, entry);
    case "link-channel":
      return channelField(input, entry);
    case "link-incident":
      return incidentField(input, entry);
    case "event":
      return eventField(input, entry);
    case "figure":
      return input.assessment === undefined ? "not-found" : figureField(input.assessment, entry);
    case "context":
      return input.assessment === undefined ? "not-found" : contextField(input.assessment, entry.factor, entry.value);
    case "shares":
      return input.assessment === undefined ? "not-found" : sharesField(input.assessment, entry.value);
    case "aim":
      return input.assessment === undefined ? "not-found" : aimField(input.assessment, entry.value);
    case "not-applicable":
      return input.assessment === undefined ? "not-found" : notApplicableField(input.assessment, entry);
    case "evidence":
      return input.assessment === undefined ? "not-found" : evidenceField(input.assessment, entry, input.fileFor);
  }
}

function profileField({ firmId }: At, change: ProfileField): SavedField {
  const here = eq(firm.id, firmId);
  return {
    key: `profile:${change.field}`,
    kind: "profile",
    verb: "profile.edit",
    phase: isFreeField(change.field) ? undefined : "PRE",
    wanted: change.value,
    read: async (tx) => (await tx.select().from(firm).where(here))[0]?.[change.field],
    write: async (tx) =>
      done(
        await tx
          .update(firm)
          .set({ [change.field]: change.value })
          .where(here)
          .returning({ id: firm.id }),
      ),
  };
}
