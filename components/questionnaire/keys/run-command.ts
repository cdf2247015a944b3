import { answerOf, optionId } from "@/lib/view/questionnaire/card-value";
import type { CardFrame } from "../card-props";
import type { NavProgress } from "../sections/progress";
import type { CardStore } from "../use-card-store";
import { focusOn, focusQuietly } from "./focus";
import type { Command } from "./keymap";
import type { Conduct } from "./use-conduct";

type Page = {
  readonly conduct: Conduct;
  readonly store: CardStore;
  readonly progress: NavProgress;
  readonly access: CardFrame["access"];
};

/** Runs a command on the card that is shown; true prevents the browser's default action. */
export function runCommand(command: Command, { conduct, store, progress, access }: Page): boolean {
  const { shown } = conduct;
  if (shown === undefined) return false;
  switch (command.kind) {
    case "choose":
      conduct.choose(shown, answerOf(command.choice));
      focusQuietly(optionId(shown.card.id, command.choice));
      return true;
    case "next":
      conduct.next();
      return true;
    case "previous":
      conduct.move(conduct.before?.card.id);
      return true;
    case "next-open":
      conduct.nextOpen();
      return true;
    case "clear":
      conduct.clear(shown);
      return true;
    case "mark":
      if (access.writable) store.mark(shown.card, !shown.answer.value.marked);
      return true;
    case "comment":
    case "records":
      conduct.openPanel(command.kind, shown);
      return true;
    case "not-applicable":
      if (shown.card.naReason !== null && access.mayNotApply) conduct.setPanel("not-applicable");
      return true;
    case "phase": {
      const target = progress.phases.find((one) => one.phase === command.phase);
      if (target !== undefined && target.phase !== progress.phase) location.assign(target.href);
      return true;
    }
    case "go":
      return true;
    case "assign":
    case "commands":
    case "help":
      conduct.setLayer(command.kind);
      return true;
    case "close":
      conduct.setPanel(null);
      focusOn(`question-${shown.card.id}`);
      return false;
  }
}
