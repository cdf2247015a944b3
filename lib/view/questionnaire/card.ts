import type { EvidenceFile } from "@/lib/files";
import type { CardValue, CellId, ItemId, Phase, RecordValue } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { Version } from "@/lib/saving";

/** A field of the firm as the server last knew it. */
export type FirmField<V> = Version<V> & { readonly key: string };

/** A record with its file; null where it is only declared. */
export type CardRecord = FirmField<RecordValue> & { readonly file: EvidenceFile | null };

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
  readonly saved: Version<CardValue>;
  readonly na: FirmField<{ readonly reason: string } | null>;
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
  /** "Learning – Working with partners", or the item's name. */
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
  /** Items of which an answer or a fact was saved. */
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

/** How times are told: the firm's zone, the reader's language. */
export type Clock = { readonly locale: Locale; readonly timeZone: string };
