"use client";

import { useEffect } from "react";

type MovedProps = {
  /** How the names of places begin that have moved. */
  readonly rooms: readonly string[];
  readonly to: string;
};

/** Leads an old address of a function, which named a place on this page, to the page where it is now. */
export function MovedAnchors({ rooms, to }: MovedProps) {
  useEffect(() => {
    const lead = () => {
      const place = location.hash.slice(1);
      const hasMoved = rooms.some((room) => place.startsWith(`${room}-`)) && document.getElementById(place) === null;
      if (hasMoved) location.replace(`${to}#${place}`);
    };
    lead();
    addEventListener("hashchange", lead);
    return () => removeEventListener("hashchange", lead);
  }, [rooms, to]);
  return null;
}
