import { useRef } from "react";
import type { ItemId } from "@/lib/instrument";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { type NavProgress, SectionNav } from "./section-nav";

type SectionBarProps = {
  readonly progress: NavProgress;
  readonly place: string;
  readonly onGo: (id: ItemId) => void;
  readonly words: QuestionnaireWords;
};

/** Below 1024 px: where we are, minutes left and the 16 sections as one bar, which opens their list as a sheet. */
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
        <span className="flex items-center justify-between gap-3">
          <span className="flex min-w-0 items-center gap-2.5 font-semibold">
            <svg width={18} height={14} viewBox="0 0 18 14" aria-hidden="true">
              <path d="M1 2h16M1 7h16M1 12h16" stroke="currentColor" strokeWidth={1.75} />
            </svg>
            <span className="truncate">{place}</span>
          </span>
          <span className="type-small shrink-0 text-ink-2">
            {progress.left === 0 ? words.noneLeft : fill(words.minutesLeft, { minutes: progress.minutes })}
          </span>
        </span>
        <span className="sr-only">{words.openSections}</span>
        <Segments progress={progress} />
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

/** One segment a section: full, partly full or empty; the current one has a frame. */
function Segments({ progress }: { readonly progress: NavProgress }) {
  const sections = progress.phases.flatMap((phase) => phase.sections);
  const breaks = progress.phases.length - 1;
  const each = (WIDTH - (sections.length - 1) * GAP - breaks * PHASE_GAP) / Math.max(1, sections.length);
  return (
    <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" className="mt-2 block h-2 w-full" aria-hidden="true">
      {sections.map((section, index) => {
        const phaseIndex = progress.phases.findIndex((phase) => phase.phase === section.phase);
        const x = index * (each + GAP) + phaseIndex * PHASE_GAP;
        const done = section.items.filter((item) => item.answered || !item.applies).length / section.items.length;
        const isCurrent = section.items.some((item) => item.id === progress.current);
        const tone = isCurrent || done === 1 ? "fill-ink" : "fill-line-strong";
        return (
          <g key={section.cell}>
            <rect x={x} y={1} width={each} height={6} className="fill-peer" />
            <rect x={x} y={1} width={each * done} height={6} className={tone} />
            {isCurrent ? (
              <rect x={x} y={0.5} width={each} height={7} fill="none" strokeWidth={1} className="stroke-ink" />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
