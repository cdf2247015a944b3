import type { Refusal } from "@/lib/i18n";
import type { CellId, EvidenceGrade, ItemAnswer, ItemId, Level, Phase } from "@/lib/instrument";
import type { Locale, Outcome } from "@/lib/result";
import type { FileView } from "@/lib/view/evidence/file-view";
import type { Json } from "@/lib/view/questionnaire/entry";
import type { AssignmentAction, AssignmentSaid, Colleague } from "../assignments/assignment-forms";
import type { FormAction as MoveAction, SomeRefusalsSaid } from "../cycle/form-state";

/** Everything one card holds of one person; saved as one, under one revision. */
export type CardValue = { readonly answer: ItemAnswer | null; readonly comment: string; readonly marked: boolean };

export type RecordValue = {
  readonly item: ItemId;
  readonly grade: EvidenceGrade;
  readonly title: string;
  readonly date: string | null;
};

/** A record of the firm as the server last knew it; `by` names the colleague who wrote it. */
export type FirmRecord<V> = {
  readonly key: string;
  readonly value: V;
  readonly revision: number;
  readonly by: string | null;
  readonly at: string | null;
};

/** A record with its file; null where it is only declared. */
export type CardRecord = FirmRecord<RecordValue> & { readonly file: FileView | null };

/** One item in one language, with what this person and the firm said about it. */
export type Card = {
  readonly id: ItemId;
  readonly cell: CellId;
  readonly place: string;
  readonly count: string;
  readonly name: string;
  readonly question: string;
  readonly hint: string;
  readonly anchors: Readonly<Record<1 | 3 | 5, string>>;
  readonly proof: { readonly countsTo5: string; readonly countsTo3: string };
  readonly evidenceMonths: number;
  /** The one fact for which the item does not apply; null on the 44 items that apply to every firm. */
  readonly naReason: string | null;
  readonly saved: { readonly value: CardValue; readonly revision: number; readonly at: string | null };
  readonly na: FirmRecord<{ readonly reason: string } | null>;
  readonly records: readonly CardRecord[];
  /** This person's to answer. */
  readonly mine: boolean;
  readonly holders: readonly Holder[];
  readonly threads: readonly ThreadView[];
};

/** Who was given the item, alone or with its section; states and words, never an answer. */
export type Holder = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly isMe: boolean;
  /** Not done yet: it can be handed or taken back. */
  readonly isOpen: boolean;
  /** "Learning, interaction", or the item's name. */
  readonly what: string;
  readonly state: string;
  /** "from Zhang Wei: By Friday". */
  readonly from: string;
};

/** A conversation on the item, as this person may read it. */
export type ThreadView = {
  readonly id: string;
  readonly isOpen: boolean;
  /** Who reads it, and who processed it when, in words. */
  readonly note: string;
  readonly comments: readonly {
    readonly id: string;
    readonly who: string;
    readonly when: string;
    readonly text: string;
  }[];
};

/** What colleagues do together on the page: talk about items, and pass them on. */
export type Together = {
  readonly isManager: boolean;
  /** A manager, while the phase can be written. */
  readonly mayAssign: boolean;
  readonly colleagues: readonly Colleague[];
  /** The page of all conversations. */
  readonly href: string;
  readonly write: MoveAction;
  readonly move: MoveAction;
  readonly passOn: AssignmentAction;
  readonly takeBack: AssignmentAction;
  readonly handBack: AssignmentAction;
  readonly words: Readonly<
    Record<"send" | "sendReply" | "newOne" | "noLevel" | "notSent" | "reply" | "process" | "reopen", string>
  >;
  readonly assignWords: Readonly<
    Record<
      | "title"
      | "you"
      | "takeBack"
      | "what"
      | "thisItem"
      | "wholeSection"
      | "noColleague"
      | "managerPasses"
      | "colleague"
      | "chooseColleague"
      | "note"
      | "noteHint"
      | "give"
      | "chooseBoth"
      | "reason"
      | "reasonHint"
      | "handBack",
      string
    >
  >;
  readonly said: AssignmentSaid;
  readonly refusals: SomeRefusalsSaid;
};

/** What the section list knows of an item of any phase. */
export type ListedItem = {
  readonly id: ItemId;
  readonly name: string;
  readonly answered: boolean;
  readonly marked: boolean;
  readonly applies: boolean;
  /** This person's to answer. */
  readonly mine: boolean;
  /** The colleague who was given it instead: name and initials. */
  readonly away: { readonly name: string; readonly initials: string } | null;
};

export type SectionView = {
  readonly cell: CellId;
  readonly phase: Phase;
  readonly name: string;
  readonly items: readonly ListedItem[];
};

export type PhaseView = {
  readonly phase: Phase;
  readonly name: string;
  readonly href: string;
  readonly sections: readonly SectionView[];
};

/** What the form without JavaScript answers; a conflict carries both versions. */
export type FormReply = {
  readonly saved: number;
  readonly at: string | null;
  readonly conflicts: readonly {
    readonly id: ItemId;
    readonly mine: CardValue;
    readonly theirs: CardValue;
    readonly at: string;
  }[];
  readonly refused: readonly { readonly id: string; readonly words: string }[];
};
export type FormState = {
  readonly outcome: Outcome<FormReply, Refusal>;
  readonly typed: Record<string, string>;
} | null;
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** How times are told: the firm's zone, the reader's language. */
export type Clock = { readonly locale: Locale; readonly timeZone: string };

/** Most characters of a comment; the handler holds the same line. */
export const COMMENT_MAX = 2000;
/** The same of an own reason why an item does not apply. */
export const NA_REASON_MAX = 200;

export const EMPTY_CARD: CardValue = { answer: null, comment: "", marked: false };

/** Reads a card out of what the server or the queue holds. */
export function readCard(value: Json): CardValue {
  if (!isObject(value)) return EMPTY_CARD;
  return {
    answer: readAnswer(value.answer ?? null),
    comment: typeof value.comment === "string" ? value.comment : "",
    marked: value.marked === true,
  };
}

function readAnswer(value: Json): ItemAnswer | null {
  if (!isObject(value)) return null;
  if (value.dontKnow === true) return { dontKnow: true };
  const level = toLevel(value.level ?? null);
  return level === undefined ? null : { level };
}

const LEVEL_LIST: readonly Level[] = [1, 2, 3, 4, 5];
export const toLevel = (value: Json): Level | undefined => LEVEL_LIST.find((level) => level === value);

export function readNotApplicable(value: Json): { readonly reason: string } | null {
  return isObject(value) && typeof value.reason === "string" ? { reason: value.reason } : null;
}

export function readRecord(value: Json, item: ItemId): RecordValue | null {
  if (!isObject(value) || typeof value.title !== "string" || value.item !== item) return null;
  const grade = GRADE_LIST.find((one) => one === value.grade);
  if (grade === undefined) return null;
  return { item, grade, title: value.title, date: typeof value.date === "string" ? value.date : null };
}

/** Grades that can be declared; "no record" is declared by declaring none. */
export const GRADE_LIST = ["E1", "E2", "E3"] as const satisfies readonly EvidenceGrade[];

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of the radio that stands for an answer; "" where none is chosen. */
export const choiceOf = (answer: ItemAnswer | null): string =>
  answer === null ? "" : "level" in answer ? String(answer.level) : "dk";

/** The id of the radio of one choice, so that a key finds what a hand would press. */
export const optionId = (item: ItemId, choice: string): string => `option-${item}-${choice}`;

export function answerOf(choice: string): ItemAnswer | null {
  if (choice === "dk") return { dontKnow: true };
  const level = toLevel(Number(choice));
  return level === undefined ? null : { level };
}
