import { useRef } from "react";
import type { ItemId } from "@/lib/instrument";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { answeredInWords, countDone, type NavProgress, ownIn } from "./progress";
import { SectionNav } from "./section-nav";

type SectionBarProps = {
  readonly progress: NavProgress;
  readonly place: string;
  readonly onGo: (id: ItemId) => void;
  readonly words: QuestionnaireWords;
};

/** Below 1024 px: place, number answered, minutes left and sections in one bar that opens the list of sections. */
export function SectionBar({ progress, place, onGo, words }: SectionBarProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  return (
    <div className="sticky top-0 z-40 -mx-5 mb-5 border-b border-line bg-surface low:static lg:hidden">
      <button
        type="button"
        className="block w-full px-5 pb-3 pt-2.5 text-left"
        aria-haspopup="dialog"
        onClick={() => sheet.current?.showModal()}
      >
        <span className="flex min-w-0 items-center gap-2.5 font-semibold">
          <svg width={18} height={14} viewBox="0 0 18 14" aria-hidden="true">
            <path d="M1 2h16M1 7h16M1 12h16" stroke="currentColor" strokeWidth={1.75} />
          </svg>
          <span className="truncate">{place}</span>
        </span>
        <Segments progress={progress} />
        <span className="type-small mt-1.5 flex flex-wrap justify-between gap-x-3 text-ink-2">
          <Pause />
          <span>{answeredInWords(progress, words)}</span>
          <Pause />
          {progress.left === 0 ? null : <span>{fill(words.minutesLeft, { minutes: progress.minutes })}</span>}
        </span>
        <Pause />
        <span className="sr-only">{words.openSections}</span>
      </button>
      <dialog
        ref={sheet}
        aria-label={words.sections}
        className="m-0 mt-auto max-h-[85dvh] w-full max-w-none overflow-y-auto rounded-t-section border-t border-line-2 bg-surface p-5 text-ink backdrop:bg-ink/30"
      >
        <SectionNav
          progress={progress}
          words={words}
          onGo={(id) => {
            sheet.current?.close();
            onGo(id);
          }}
        />
        <form method="dialog" className="mt-5">
          <button type="submit" className="button w-full">
            {words.close}
          </button>
        </form>
      </dialog>
    </div>
  );
}

const WIDTH = 320;
const GAP = 3;
const PHASE_GAP = 7;

/** Makes screen readers pause between the parts of the button's name. */
const Pause = () => <span className="sr-only">. </span>;

/**
 * One segment per section, filled by the share of the person's items that are answered; the current one has a frame.
 */
function Segments({ progress }: { readonly progress: NavProgress }) {
  const sections = progress.phases.flatMap(({ phase, sections }) =>
    sections.flatMap((section) => {
      const own = ownIn(section);
      const isCurrent = section.items.some((item) => item.id === progress.current);
      return own.length === 0 ? [] : [{ cell: section.cell, phase, done: countDone(own) / own.length, isCurrent }];
    }),
  );
  if (sections.length === 0) return null;
  const phases = [...new Set(sections.map(({ phase }) => phase))];
  const gaps = (sections.length - 1) * GAP + (phases.length - 1) * PHASE_GAP;
  const each = (WIDTH - gaps) / sections.length;
  return (
    <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" className="mt-2 block h-2 w-full" aria-hidden="true">
      {sections.map(({ cell, phase, done, isCurrent }, index) => {
        const x = index * (each + GAP) + phases.indexOf(phase) * PHASE_GAP;
        return (
          <g key={cell}>
            <rect x={x} y={1} width={each} height={6} className="fill-peer" />
            <rect x={x} y={1} width={each * done} height={6} className="fill-ink" />
            {isCurrent ? (
              <rect x={x} y={0.5} width={each} height={7} fill="none" strokeWidth={1} className="stroke-ink" />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
