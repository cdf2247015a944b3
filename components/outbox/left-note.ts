import type { Entry, Version } from "@/lib/saving";

/**
 * What a page knew when it was left. The server may have rendered the next page of the tab before it had these changes.
 */
export type LeftNote = {
  readonly owner: string;
  /** Values saved a moment ago, by `placeOf(target, key)`. */
  readonly saved: readonly (readonly [string, Version])[];
  /** Changes without a reply, which may not yet be in browser storage. */
  readonly unsent: readonly Entry[];
};

/** Passes a note from one page of a tab to the next. */
export type LeftNotes = {
  readonly leave: (note: LeftNote) => void;
  /** Reads and deletes the note of the previous page; undefined if there is none for this person. */
  readonly take: (owner: string) => LeftNote | undefined;
};

const KEY = "trellis-left";

/** Uses session storage, the only storage that writes synchronously while a page unloads. */
export const tabNotes: LeftNotes = {
  leave: (note) => {
    try {
      if (note.saved.length + note.unsent.length > 0) sessionStorage.setItem(KEY, JSON.stringify(note));
    } catch {
      // storage is unavailable or full: the browser storage of entries and the server are still correct
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
