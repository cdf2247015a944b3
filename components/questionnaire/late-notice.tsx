import type { Entry } from "@/lib/saving";
import type { QuestionnaireWords } from "@/lib/words";
import { Late, PartMissing } from "../ui/late";
import type { DecisionNoticeProps } from "./decision-notice";
import { decisionNotice } from "./late-parts";

type DecisionProps = Omit<DecisionNoticeProps, "entry" | "words"> & {
  readonly entry: Entry | undefined;
  readonly words: QuestionnaireWords;
};

/** The notice of an entry that needs a decision; renders nothing otherwise. */
export function Decision({ entry, ...props }: DecisionProps) {
  if (entry === undefined || entry.undecided === null) return null;
  return (
    <Late part={decisionNotice} missing={<PartMissing words={props.words} />}>
      {(DecisionNotice) => <DecisionNotice {...props} entry={entry} />}
    </Late>
  );
}
