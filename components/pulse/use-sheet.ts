"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { CELLS, type CellId } from "@/lib/instrument";
import { type Chosen, DONT_KNOW, isEnd, type SheetEnd } from "./sheet";

type SheetSending = "asking" | "sending" | "open" | "not-sent" | "sent" | SheetEnd;

const never = () => () => undefined;

/** True once the page is hydrated; until then, and without scripts, the questionnaire is one plain form. */
export const useAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** State of the questionnaire on this phone: answers, current statement, and sending. */
export function useSheet(token: string) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [at, setAt] = useState(0);
  const [receipt, setReceipt] = useState("");
  const [wasKept, setWasKept] = useState(false);
  const [sending, setSending] = useState<SheetSending>("asking");

  useEffect(() => {
    const kept = readKept(token);
    setReceipt(kept?.receipt ?? makeReceipt());
    if (kept === undefined || Object.keys(kept.chosen).length === 0) return;
    setChosen(kept.chosen);
    setAt(kept.at);
    setWasKept(true);
  }, [token]);

  const stay = (next: { chosen?: Chosen; at?: number }) => {
    const now = { chosen: next.chosen ?? chosen, at: next.at ?? at, receipt };
    setChosen(now.chosen);
    setAt(now.at);
    keep(token, now);
  };
  const open = CELLS.filter((cell) => chosen[cell] === undefined);

  return {
    chosen,
    at,
    wasKept,
    sending,
    open: open.length,
    choose: (cell: CellId, value: string) => {
      if (sending !== "sending") setSending("asking");
      stay({ chosen: { ...chosen, [cell]: value } });
    },
    go: (to: number) => stay({ at: Math.min(CELLS.length - 1, Math.max(0, to)) }),
    startOver: () => {
      forget(token);
      setChosen({});
      setAt(0);
      setReceipt(makeReceipt());
      setWasKept(false);
      setSending("asking");
    },
    send: async () => {
      if (sending === "sending") return;
      const [first] = open;
      if (first !== undefined) {
        setSending("open");
        stay({ at: CELLS.indexOf(first) });
        return;
      }
      setSending("sending");
      const outcome = await post(token, receipt, chosen);
      if (outcome === "sent" || isEnd(outcome)) forget(token);
      setSending(outcome);
    },
  };
}

/** Milliseconds after which a silent connection counts as offline. */
const PATIENCE = 20_000;

async function post(token: string, receipt: string, chosen: Chosen): Promise<"sent" | "not-sent" | SheetEnd> {
  const levels = Object.fromEntries(
    CELLS.map((cell) => [cell, chosen[cell] === DONT_KNOW ? null : Number(chosen[cell])]),
  );
  try {
    const answer = await fetch("/api/v1/pulse", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, receipt, levels }),
      referrerPolicy: "no-referrer",
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { outcome }: { outcome?: unknown } = await answer.json();
    if (outcome === "sent") return "sent";
    return typeof outcome === "string" && isEnd(outcome) ? outcome : "not-sent";
  } catch {
    return "not-sent";
  }
}

/** The unsent answers on the phone: without name or time, and deleted once sent. */
type KeptSheet = { readonly chosen: Chosen; readonly at: number; readonly receipt: string };

const keyOf = (token: string) => `trellis-pulse.${token}`;

/** The stored answers for this link or code; undefined if the browser has none. */
function readKept(token: string): KeptSheet | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(token)) ?? "null");
    if (typeof value !== "object" || value === null || !("chosen" in value && "at" in value && "receipt" in value))
      return undefined;
    const { chosen, at, receipt } = value;
    if (typeof chosen !== "object" || chosen === null || typeof receipt !== "string" || !RECEIPT.test(receipt))
      return undefined;
    const known = CELLS.flatMap((cell): [CellId, string][] => {
      const own = new Map(Object.entries(chosen)).get(cell);
      return typeof own === "string" && /^[1-5-]$/.test(own) ? [[cell, own]] : [];
    });
    const place = typeof at === "number" && at >= 0 && at < CELLS.length ? Math.floor(at) : 0;
    return { chosen: Object.fromEntries(known), at: place, receipt };
  } catch {
    return undefined;
  }
}

function keep(token: string, kept: KeptSheet): void {
  try {
    localStorage.setItem(keyOf(token), JSON.stringify(kept));
  } catch {
    // a browser without storage: the answers last as long as the page
  }
}

function forget(token: string): void {
  try {
    localStorage.removeItem(keyOf(token));
  } catch {
    // nothing was stored
  }
}

const RECEIPT = /^[0-9a-f]{32}$/;

/**
 * A random number created on this phone, so that sending twice counts once. It is stored with the link, not with the
 * answers.
 */
function makeReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
