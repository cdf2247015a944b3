import { useEffect, useRef, useState } from "react";
import type { ItemId } from "@/lib/instrument";
import { readSetting, writeSetting } from "./device-setting";

type PlaceAt = {
  readonly ids: readonly ItemId[];
  /** The first card if there is no hash and no remembered place. */
  readonly firstOpen: () => ItemId | undefined;
  /** A name per assessment and phase, under which the place is remembered. */
  readonly name: string;
  /** Runs once, before the page switches to one card at a time. */
  readonly onLive: () => void;
};

/**
 * The id of the current card; undefined until hydration, while all cards are shown.
 *
 * The place is kept in the hash, so that links, reloads and the language switch keep it without a request.
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

  /** Switches the card and moves the focus to its question, so that screen readers read it. */
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

/** Below 1024 px the top of the card is under the section bar; above that width it is the top of the page. */
function showTop(id: string): void {
  if (matchMedia("(width < 64rem)").matches) document.getElementById(id)?.scrollIntoView();
  else scrollTo({ top: 0 });
}
