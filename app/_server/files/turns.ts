/**
 * Number of files that are read at the same time for one person. Further reads wait here, so that they take no place in
 * the queue that everybody shares.
 */
export const READS_EACH = 2;
/** Maximum number of waiting reads per person: all pages of a viewed document are requested at once. */
const WAITING_EACH = 12;

type Line = { running: number; readonly waiting: (() => void)[] };

const lines = new Map<string, Line>();

/** Runs when fewer than `each` reads of this person are running; undefined if too many of them already wait. */
export async function inTurn<T>(personId: string, run: () => Promise<T>, each = READS_EACH): Promise<T | undefined> {
  const line = lines.get(personId) ?? { running: 0, waiting: [] };
  lines.set(personId, line);
  if (line.running >= each) {
    if (line.waiting.length >= WAITING_EACH) return undefined;
    await new Promise<void>((resolve) => line.waiting.push(resolve));
  } else line.running += 1;
  try {
    return await run();
  } finally {
    const next = line.waiting.shift();
    if (next !== undefined) next();
    else {
      line.running -= 1;
      if (line.running === 0) lines.delete(personId);
    }
  }
}
