/** A change of a link, prepared for display. */
export type ToldChange = {
  readonly id: string;
  readonly linkId: string;
  readonly partner: string;
  readonly at: Date;
  /** Day and time in the firm's time zone, and the name of the person who made the change. */
  readonly day: string;
  readonly time: string;
  readonly by: string;
  /** What happened to the whole link; undefined for a change of one part. */
  readonly life: string | undefined;
  readonly isNew: boolean;
  readonly part: string;
  readonly before: string;
  readonly after: string;
};

/** Consecutive changes of one person to one link on one day, or links that were added together. */
export type ChangeGroup = {
  readonly id: string;
  readonly kind: "link" | "registered";
  readonly day: string;
  /** From the first change to the last; one time if they are equal. */
  readonly time: string;
  readonly by: string;
  readonly changes: readonly ToldChange[];
};

/** If this many links or more were added at once, only their number is shown. */
const TOGETHER_MIN = 3;

/** Changes for display: related ones are grouped, latest first. */
export function groupChanges(changes: readonly ToldChange[]): readonly ChangeGroup[] {
  const runs: ToldChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last !== undefined && belongs(last, change)) last.push(change);
    else runs.push([change]);
  }
  return runs.flatMap((run) => (isTogether(run) ? [groupOf(run, "registered")] : splitByLink(run)));
}

const isTogether = (run: readonly ToldChange[]): boolean =>
  run.length >= TOGETHER_MIN && run.every((one) => one.isNew && one.at.getTime() === run[0]?.at.getTime());

function belongs(run: readonly ToldChange[], change: ToldChange): boolean {
  const [first] = run;
  if (first === undefined || first.day !== change.day || first.by !== change.by) return false;
  const inFile = run.every(({ isNew }) => isNew) && change.isNew && first.at.getTime() === change.at.getTime();
  return inFile || (first.linkId === change.linkId && run.every(({ linkId }) => linkId === first.linkId));
}

const splitByLink = (run: readonly ToldChange[]): readonly ChangeGroup[] =>
  run.every(({ linkId }) => linkId === run[0]?.linkId)
    ? [groupOf(run, "link")]
    : run.map((one) => groupOf([one], "link"));

function groupOf(changes: readonly ToldChange[], kind: ChangeGroup["kind"]): ChangeGroup {
  const [latest] = changes;
  const earliest = changes.at(-1);
  if (latest === undefined || earliest === undefined) throw new Error("a group without a change");
  const time = latest.time === earliest.time ? latest.time : `${earliest.time}–${latest.time}`;
  return { id: latest.id, kind, day: latest.day, time, by: latest.by, changes };
}
