import type { QuestionnaireWords } from "@/lib/words";
import { Late, PartMissing } from "../../ui/late";
import { assignDialog, commandList, helpDialog } from "../late-parts";
import type { NavProgress } from "../sections/progress";
import type { Together } from "../together";
import type { Conduct } from "./use-conduct";

type OpenDialogsProps = {
  readonly conduct: Conduct;
  readonly progress: NavProgress;
  readonly assessmentId: string;
  readonly together: Together;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly words: QuestionnaireWords;
};

/** Help dialog and command list, loaded on first use. */
export function OpenDialogs(props: OpenDialogsProps) {
  const { conduct, progress, assessmentId, together, singleKeys, onSingleKeys, words } = props;
  const close = () => conduct.setLayer(null);
  const card = conduct.shown?.card;
  const missing = <PartMissing words={words} onClose={close} />;
  return (
    <>
      {conduct.layer === "help" ? (
        <Late part={helpDialog} missing={missing}>
          {(HelpDialog) => (
            <HelpDialog words={words} singleKeys={singleKeys} onSingleKeys={onSingleKeys} onClose={close} />
          )}
        </Late>
      ) : null}
      {conduct.layer === "assign" && card !== undefined ? (
        <Late part={assignDialog} missing={missing}>
          {(AssignDialog) => (
            <AssignDialog
              card={card}
              assessmentId={assessmentId}
              inSection={
                progress.phases.flatMap((phase) => phase.sections).find((section) => section.cell === card.cell)?.items
                  .length ?? 0
              }
              together={together}
              close={words.close}
              onClose={close}
            />
          )}
        </Late>
      ) : null}
      {conduct.layer === "commands" ? (
        <Late part={commandList} missing={missing}>
          {(CommandList) => <CommandList conduct={conduct} progress={progress} words={words} onClose={close} />}
        </Late>
      ) : null}
    </>
  );
}
