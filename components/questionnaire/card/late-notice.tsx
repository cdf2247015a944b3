import type { QuestionnaireWords } from "@/lib/i18n";
import type { Entry } from "@/lib/view/questionnaire/entry";
import { Late } from "../../ui/late";
import { PartMissing } from "../dialogs/part-missing";
import { heldNotice } from "../late-parts";
import type { HeldNoticeProps } from "./held-notice";

type HeldProps = Omit<HeldNoticeProps, "entry" | "words"> & {
  readonly entry: Entry | undefined;
  readonly words: QuestionnaireWords;
};

/** The notice of an entry that waits for a decision; nothing for any other. */
export function Held({ entry, ...props }: HeldProps) {
  if (entry === undefined || entry.held === null) return null;
  return (
    <Late part={heldNotice} missing={<PartMissing words={props.words} />}>
      {(HeldNotice) => <HeldNotice {...props} entry={entry} />}
    </Late>
  );
}
