import type { Tone } from "@/lib/view/results/tone";

/**
 * The symbol of a verdict; its name is next to it. Colour only repeats the shape: a circle is enough, a diamond is not.
 * No shape points in a direction, because an arrow would look like a change.
 */
export function ToneMark({ tone, size = 14 }: { tone: Tone; size?: number }) {
  return (
    <svg viewBox="0 0 14 14" width={size} height={size} aria-hidden="true" className="inline-block shrink-0">
      <ToneShape tone={tone} />
    </svg>
  );
}

/** The same symbol inside another drawing, in a box of 14. */
export function ToneShape({ tone }: { tone: Tone }) {
  switch (tone) {
    case "clearly-enough":
      return (
        <>
          <circle cx="7" cy="7" r="6" className="fill-l5" />
          <path d="M4 7.2 6.2 9.4 10.2 4.9" className="fill-none stroke-surface" strokeWidth="1.6" />
        </>
      );
    case "probably-enough":
      return <circle cx="7" cy="7" r="5.2" className="fill-l2 stroke-l4" strokeWidth="1.4" />;
    case "open":
      return (
        <>
          <circle cx="7" cy="7" r="5.2" className="fill-surface stroke-ink-2" strokeWidth="1.4" />
          <path d="M1.8 7a5.2 5.2 0 0 0 10.4 0Z" className="fill-ink-3" />
        </>
      );
    case "probably-short":
      return (
        <path d="M7 1 13 7 7 13 1 7Z" className="fill-surface stroke-hot" strokeWidth="1.7" strokeLinejoin="round" />
      );
    case "clearly-short":
      return <path d="M7 1 13 7 7 13 1 7Z" className="fill-hot stroke-hot" strokeWidth="1.7" strokeLinejoin="round" />;
  }
}
