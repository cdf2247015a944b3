import { SoftLink } from "@/components/ui/soft-link";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { type LeftToDo, levelsLaterSaid } from "@/lib/view/assessments/levels-later";
import { EmptyState } from "../ui/empty-state";

type NoteProps = {
  readonly firmId: string;
  readonly later: LeftToDo;
  readonly locale: Locale;
};

/** What a colleague still has to do, with a link. */
export function LevelsLaterNote({ firmId, later, locale }: NoteProps) {
  const { assessmentId } = later;
  const { title, text, press } = levelsLaterSaid(later, locale);
  return (
    <EmptyState
      title={title}
      action={
        assessmentId === undefined ? undefined : (
          <SoftLink href={firmPaths.mine(firmId, assessmentId)} className="button button-primary">
            {press}
          </SoftLink>
        )
      }
    >
      {text}
    </EmptyState>
  );
}
