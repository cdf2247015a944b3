import { useEffect, useRef, useState } from "react";
import { secondsAnItem, withStay } from "@/lib/view/questionnaire/pace";
import { readSetting, writeSetting } from "./device-setting";

/** Measures the person's pace on this device: the time a card is shown before its first answer. */
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
    /** Called when the card is answered for the first time. */
    answered: () => {
      const next = withStay(stays, Math.round((Date.now() - shownAt.current) / 1000));
      shownAt.current = Date.now();
      setStays(next);
      writeSetting("pace", next.join(","));
    },
  };
}
