"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { RATING_TARGETS } from "@/lib/paths";
import type { Entry } from "@/lib/saving";
import type { Clock } from "@/lib/view/questionnaire/card";
import type { UnsentRatingWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { useServiceWorker } from "../../outbox/service-worker";
import { useOutbox, useSending } from "../../outbox/use-outbox";
import { describeRated, RatingDecision } from "./rating-decision";

type RatingQueueProps = {
  readonly owner: string;
  /** Names of the items, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly words: UnsentRatingWords;
};

/**
 * In the frame of every page of a consultant: sends queued judgements, and shows those that were refused.
 *
 * Their items may no longer be on any page, because the access has ended or the rating was submitted. They are shown
 * here until the consultant removes them.
 */
export function RatingQueue({ owner, names, clock, words }: RatingQueueProps) {
  useSending(owner);
  useServiceWorker();
  const { entries } = useOutbox(owner);
  const here = useItemsHere();
  const undecided = [...entries.values()].filter(
    (entry) => entry.undecided !== null && entry.target.startsWith(RATING_TARGETS) && !here.has(placeIn(entry)),
  );
  const refused = undecided.filter((entry) => entry.undecided?.status === "refused");
  const [conflict, ...more] = undecided.filter((entry) => entry.undecided?.status === "conflict");
  if (undecided.length === 0) return null;
  return (
    <section
      aria-label={fill(words.heldTitle, { n: undecided.length })}
      className="mb-5 flex flex-col gap-3 print:hidden"
    >
      {conflict === undefined ? null : (
        <p role="status" className="flex flex-wrap items-center gap-x-3">
          <span>{fill(words.decide, { n: 1 + more.length })}</span>
          <a className="link inline-flex min-h-11 items-center" href={conflict.page}>
            {words.toDecide}
          </a>
        </p>
      )}
      {refused.map((entry) => (
        <div key={placeIn(entry)} className="flex flex-col gap-1.5">
          <p className="font-medium">
            {[names[entry.key] ?? entry.key, ...describeRated(entry.value, words)].join(" · ")}
          </p>
          <RatingDecision owner={owner} entry={entry} clock={clock} words={words} />
        </div>
      ))}
    </section>
  );
}

const placeIn = ({ target, key }: Pick<Entry, "target" | "key">): string => `${target}#${key}`;

/** The items whose forms are on this page; these show their state themselves. */
function useItemsHere(): ReadonlySet<string> {
  const page = `${usePathname()}?${useSearchParams()}`;
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const forms = page === "" ? [] : [...document.querySelectorAll<HTMLFormElement>("form[data-rating]")];
    setHere(
      new Set(forms.map((form) => placeIn({ target: form.dataset.rating ?? "", key: form.dataset.item ?? form.id }))),
    );
  }, [page]);
  return here;
}
