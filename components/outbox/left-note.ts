import type { Entry, Version } from "@/lib/saving";

/** What a page knew when it was left: the server may have drawn the next page of the tab before it knew as much. */
export type LeftNote = {
  readonly owner: string;
  /** Saved a moment ago, by `placeOf(target, key)`. */
  readonly saved: readonly (readonly [string, Version])[];
  /** Changes without a reply, which may not have reached the shelf. */
  readonly unsent: readonly Entry[];
};

/** Where one page of a tab leaves its note for the next one. */
export type LeftNotes = {
  readonly leave: (note: LeftNote) => void;
  /** The note of the page before, which is gone then; undefined where there is none of this person. */
  readonly take: (owner: string) => LeftNote | undefined;
};

const KEY = "trellis-left";

/** In the storage of the tab, the only one that is written at once while a page ends. */
export const tabNotes: LeftNotes = {
  leave: (note) => {
    try {
      if (note.saved.length + note.unsent.length > 0) sessionStorage.setItem(KEY, JSON.stringify(note));
    } catch {
      // storage is closed or full: the shelf and the server know what they know
    }
  },
  take: (owner) => {
    try {
      const note: LeftNote | null = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
      sessionStorage.removeItem(KEY);
      return note?.owner === owner ? note : undefined;
    } catch {
      return undefined;
    }
  },
};
