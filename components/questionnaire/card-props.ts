import type { ReactNode } from "react";
import type { EvidenceGrade, ItemAnswer } from "@/lib/instrument";
import type { Clock } from "@/lib/view/questionnaire/card";
import type { FileWords, QuestionnaireWords } from "@/lib/words";
import type { Together } from "./together";
import type { CardState, CardStore } from "./use-card-store";

export type GradeNames = Readonly<Record<EvidenceGrade, string>>;

export type Panel = "comment" | "records" | "not-applicable" | null;

export type CardFrame = {
  readonly assessmentId: string;
  readonly rule: string;
  readonly asOf: string;
  readonly grades: GradeNames;
  readonly together: Together;
  /** The records page of the cycle; the item id is appended. */
  readonly recordsHref: string;
  readonly fileWords: FileWords;
  readonly access: { readonly writable: boolean; readonly mayNotApply: boolean };
  readonly clock: Clock;
  readonly words: QuestionnaireWords;
};

/** Actions of a card with JavaScript; without it the card is part of the form. */
type Live = {
  readonly onPanel: (panel: Panel) => void;
  readonly openPanel: (panel: "comment" | "records", state: CardState) => void;
  readonly onAssign: () => void;
};

export type ItemCardProps = CardFrame & {
  readonly state: CardState;
  readonly store: CardStore;
  readonly live?: Live;
  readonly panel: Panel;
  readonly onChoose: (answer: ItemAnswer | null) => void;
  /** Below the card's own buttons: saving state, previous and next. */
  readonly foot?: ReactNode;
  /** The outcome for this card in the form sent without JavaScript. */
  readonly told?: ReactNode;
  /** The previous and next cards, in the column of the card. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** Below records and comment: the keyboard hints. */
  readonly hints?: ReactNode;
};
