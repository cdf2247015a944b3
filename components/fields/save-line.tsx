"use client";

import Link from "next/link";
import { fill } from "@/lib/words/say";
import { clockIn, useFields, useIsAnyUnfit } from "./fields-context";

/** Says above the page whether all changes are saved. */
export function SaveLine() {
  const { saving, snapshot } = useFields();
  const isAnyUnfit = useIsAnyUnfit();
  const { words, timeZone, owner } = saving;
  const waiting = [...snapshot.entries.values()].filter((entry) => entry.owner === owner);
  const undecided = waiting.filter((entry) => entry.undecided !== null).length;
  return (
    <p role="status" className="type-small min-h-5 text-ink-2">
      {undecided > 0 ? (
        <span className="font-semibold text-hot">{fill(words.decide, { n: undecided })}</span>
      ) : (
        lineOf()
      )}
    </p>
  );

  function lineOf() {
    const n = waiting.length;
    switch (snapshot.line) {
      case "saving":
        return words.saving;
      case "offline":
        return `${fill(words.offline, { n })} ${words.keptHere}`;
      case "failed":
        return <span className="font-semibold text-hot">{`${words.notSaved} ${words.keptHere}`}</span>;
      case "slowed":
        return fill(words.slowed, { n });
      case "signed-out":
        return (
          <>
            {fill(words.signedOut, { n })}{" "}
            <Link className="link" href="/sign-in">
              {words.signIn}
            </Link>
          </>
        );
      case "resting":
        if (n > 0) return words.saving;
        // an earlier save says nothing about the current field values
        if (isAnyUnfit) return words.notYet;
        return snapshot.lastSavedAt === null
          ? null
          : fill(words.saved, { time: clockIn(timeZone, snapshot.lastSavedAt) });
    }
  }
}
