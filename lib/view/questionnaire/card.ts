import type { EvidenceFile } from "@/lib/files";
import type { CardValue, CellId, ItemId, Phase, RecordValue } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { Version } from "@/lib/saving";

/** A field of the firm with the version last received from the server. */
export type FirmField<V> = Version<V> & { readonly key: string };

/** A record with its file; null if it is declared without one. */
export type CardRecord = FirmField<RecordValue> & { readonly file: EvidenceFile | null };

/** One item in one language, with what this person and the firm entered for it. */
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
  /** The reason for which the item may not apply; null on the 44 items that apply to every firm. */
  readonly naReason: string | null;
  readonly saved: Version<CardValue>;
  readonly na: FirmField<{ readonly reason: string } | null>;
  readonly records: readonly CardRecord[];
  /** Whether this person has to answer it. */
  readonly mine: boolean;
  readonly holders: readonly Holder[];
  readonly threads: readonly ThreadView[];
};

/** A person who has the item as an assignment, alone or with its section; only states and texts, never an answer. */
export type Holder = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly isMe: boolean;
  /** Whether the assignment is still open, so that it can be returned or withdrawn. */
  readonly isOpen: boolean;
  /** What was assigned: a section, for example "Learning – Working with partners", or the item's name. */
  readonly what: string;
  readonly state: string;
  /** Who assigned it, with their note, for example "from Zhang Wei: By Friday". */
  readonly from: string;
};

/** A conversation on the item, limited to what this person may read. */
export type ThreadView = {
  readonly id: string;
  readonly isOpen: boolean;
  /** Who can read it, and who processed it when, in words. */
  readonly note: string;
  readonly comments: readonly {
    readonly id: string;
    readonly who: string;
    readonly when: string;
    readonly text: string;
  }[];
};

/** What the section list needs about an item of any phase. */
export type ListedItem = {
  readonly id: ItemId;
  readonly name: string;
  readonly answered: boolean;
  readonly marked: boolean;
  readonly applies: boolean;
  /** Whether this person has to answer it. */
  readonly mine: boolean;
  /** The colleague to whom it was assigned instead: name and initials. */
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

/** The reply of the form without JavaScript; a conflict contains both versions. */
export type FormReply = {
  /** Items for which an answer or a fact was saved. */
  readonly saved: readonly ItemId[];
  readonly at: string | null;
  readonly conflicts: readonly {
    readonly id: ItemId;
    readonly mine: CardValue;
    readonly theirs: CardValue;
    readonly at: string;
  }[];
  readonly refused: readonly { readonly id: ItemId; readonly words: string }[];
};

/** How times are shown: in the firm's time zone and the reader's language. */
export type Clock = { readonly locale: Locale; readonly timeZone: string };
