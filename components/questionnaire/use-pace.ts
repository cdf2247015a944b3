import { useEffect, useRef, useState } from "react";
import { secondsAnItem, withStay } from "@/lib/view/questionnaire/pace";
import { readSetting, writeSetting } from "./use-card-store";

/** The person's own pace on this device: how long a card is looked at before it is first answered. */
export function usePace(current: string | undefined) {
  const [stays, setStays] = useState<readonly number[]>([]);
  const shownAt = useRef(0);
  useEffect(() => {
    const kept = (readSetting("pace") ?? "").split(",").map(Number);
    setStays(kept.filter((seconds) => Number.isFinite(seconds) && seconds > 0));
  }, []);
  useEffect(() => {
    if (current !== undefined) shownAt.current = Date.now();
  }, [current]);
  return {
    secondsAnItem: secondsAnItem(stays),
    /** The card was answered for the first time. */
    answered: () => {
      const next = withStay(stays, Math.round((Date.now() - shownAt.current) / 1000));
      shownAt.current = Date.now();
      setStays(next);
      writeSetting("pace", next.join(","));
    },
  };
}
