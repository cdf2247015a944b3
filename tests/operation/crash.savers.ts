import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { CardValue } from "@/lib/instrument";
import { post } from "../bench/saves.loops";
import type { Respondent } from "../bench/saves.respondents";
import { anEntry } from "../support/factories";

const PATIENCE_MS = 15_000;
/** A person pauses between two answers; the browser pauses before it sends a save again. */
const PAUSE_MS = { between: [150, 500], again: 250 } as const;
const CARDS_MAX = 3;

/** A respondent with every version of their answers that the server has acknowledged, by item, oldest first. */
export type Saver = Respondent & {
  readonly acknowledged: Map<string, CardValue[]>;
  /** The answers that were sent and not acknowledged. The server may have stored them. */
  pending: ReadonlyMap<string, CardValue>;
};

/**
 * How often all savers tried. Unknown: the connection broke before the answer. Refused: the server answered that it has
 * not saved, by HTTP status.
 */
export type Tally = {
  acknowledged: number;
  unknown: number;
  readonly refused: Record<string, number>;
  /** Acknowledgements that contradict what was sent. */
  readonly wrong: string[];
  lastAt: number;
  longestGapMs: number;
};

export const emptyTally = (): Tally => ({
  acknowledged: 0,
  unknown: 0,
  refused: {},
  wrong: [],
  lastAt: Date.now(),
  longestGapMs: 0,
});

export const aSaver = (respondent: Respondent, answered: ReadonlyMap<string, CardValue> = new Map()): Saver => ({
  ...respondent,
  acknowledged: new Map([...answered].map(([item, value]) => [item, [value]])),
  pending: new Map(),
});

/** Chooses new answers for some items. Nobody else answers these items as this respondent. */
export function think(saver: Saver, items: readonly string[]): void {
  const cards = Array.from({ length: randomInt(1, CARDS_MAX + 1) }, () => items[randomInt(items.length)] ?? "");
  saver.pending = new Map(cards.map((item) => [item, newValueAfter(saver.acknowledged.get(item)?.at(-1))]));
}

/** A value that differs from the last one, because a save without a change adds no version. */
function newValueAfter(last: CardValue | undefined): CardValue {
  const level = ([1, 2, 3, 4, 5] as const)[randomInt(5)] ?? 1;
  const comment = `Seen in shift ${randomInt(1_000_000)}.`;
  return last?.comment === comment ? newValueAfter(last) : { answer: { level }, comment, marked: randomInt(4) === 0 };
}

/** Sends the pending answers once, as the page does. True if the server acknowledges them. */
export async function send(url: string, saver: Saver, tally: Tally): Promise<boolean> {
  const revisionOf = (item: string) => saver.acknowledged.get(item)?.length ?? 0;
  const entries = [...saver.pending].map(([item, value]) => anEntry(item, null, revisionOf(item), value));
  try {
    const { status, text } = await post(`${url}/api/v1/assessments/${saver.assessmentId}/answers`, {
      body: JSON.stringify({ owner: saver.personId, entries }),
      headers: { cookie: saver.cookie, origin: url },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (status !== 200) {
      tally.refused[status] = (tally.refused[status] ?? 0) + 1;
      return false;
    }
    return acknowledge(saver, tally, text);
  } catch {
    tally.unknown += 1;
    return false;
  }
}

type Outcome = { readonly key: string; readonly status: string; readonly revision?: number };

function acknowledge(saver: Saver, tally: Tally, text: string): boolean {
  const outcomes: readonly Outcome[] = JSON.parse(text).value?.outcomes ?? [];
  for (const [item, value] of saver.pending) {
    const versions = saver.acknowledged.get(item) ?? [];
    const outcome = outcomes.find(({ key }) => key === item);
    if (outcome?.status !== "saved" || outcome.revision !== versions.length + 1)
      tally.wrong.push(`${item}: ${JSON.stringify(outcome)} after revision ${versions.length}`);
    saver.acknowledged.set(item, [...versions, value]);
  }
  saver.pending = new Map();
  tally.acknowledged += 1;
  const now = Date.now();
  tally.longestGapMs = Math.max(tally.longestGapMs, now - tally.lastAt);
  tally.lastAt = now;
  return true;
}

/** Answers and changes answers until the run is over. Whether the answers pending then were stored stays unknown. */
export async function answerUntil(
  isOver: () => boolean,
  { url, saver, items, tally }: { url: string; saver: Saver; items: readonly string[]; tally: Tally },
): Promise<void> {
  while (!isOver()) {
    think(saver, items);
    while (!(await send(url, saver, tally)) && !isOver()) await sleep(PAUSE_MS.again);
    await sleep(randomInt(...PAUSE_MS.between));
  }
}
