import { useEffect, useRef, useState } from "react";
import type { ItemId } from "@/lib/instrument";
import { readSetting, writeSetting } from "./use-card-store";

type PlaceAt = {
  readonly ids: readonly ItemId[];
  /** Where to begin without a hash and without a place left earlier. */
  readonly firstOpen: () => ItemId | undefined;
  /** One name an assessment and phase: leaving keeps the place. */
  readonly name: string;
  /** Runs once, before the cards become one. */
  readonly onLive: () => void;
};

/**
 * Which card is shown; undefined until the page is alive, when all of them are.
 *
 * The place stands in the hash, so that a link, a reload and the switch of language find it again without a request.
 */
export function usePlace({ ids, firstOpen, name, onLive }: PlaceAt) {
  const [current, setCurrent] = useState<ItemId | undefined>(undefined);
  const begin = useRef({ ids, firstOpen, onLive });
  const known = (text: string | undefined) => ids.find((id) => id === text);

  useEffect(() => {
    const { ids: own, firstOpen: open, onLive: live } = begin.current;
    const fromHash = () => own.find((id) => id === decodeURIComponent(location.hash.slice(1)));
    live();
    const left = readSetting(name);
    const first = fromHash() ?? own.find((id) => id === left) ?? open() ?? own[0];
    setCurrent(first);
    if (first !== undefined) requestAnimationFrame(() => showTop(first));
    const onHash = () => setCurrent((before) => fromHash() ?? before);
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, [name]);

  useEffect(() => {
    if (current === undefined) return;
    writeSetting(name, current);
    if (location.hash !== `#${current}`) history.replaceState(history.state, "", `#${current}`);
  }, [current, name]);

  /** Moves and hands the focus to the question, so that what is read aloud is what is shown. */
  const go = (to: string | undefined): void => {
    const id = known(to);
    if (id === undefined) return;
    setCurrent(id);
    requestAnimationFrame(() => {
      document.getElementById(`question-${id}`)?.focus({ preventScroll: true });
      showTop(id);
    });
  };
  return { current, go };
}

/** Below 1024 px the card starts under the bar of sections; above, the page does. */
function showTop(id: string): void {
  if (matchMedia("(width < 64rem)").matches) document.getElementById(id)?.scrollIntoView();
  else scrollTo({ top: 0 });
}
