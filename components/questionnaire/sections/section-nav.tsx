import { useState } from "react";
import type { ItemId } from "@/lib/instrument";
import type { ListedItem, PhaseView, SectionView } from "@/lib/view/questionnaire/card";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { Initials } from "../../ui/initials";
import { answeredInWords, countDone, type NavProgress, ownIn } from "./progress";

type Filter = "open" | "marked" | "mine" | null;

type SectionNavProps = {
  readonly progress: NavProgress;
  readonly onGo: (id: ItemId) => void;
  readonly words: QuestionnaireWords;
};

/** The sections by phase with the number of items done; never a percentage. */
export function SectionNav({ progress, onGo, words }: SectionNavProps) {
  const [filter, setFilter] = useState<Filter>(null);
  const { asked, isShared, left, minutes } = progress;
  const all = progress.phases.flatMap((phase) => phase.sections.flatMap(itemsOf));
  const marked = all.filter((item) => item.marked);
  return (
    <nav aria-label={words.sections}>
      <p className="type-h3">{answeredInWords(progress, words)}</p>
      {left === 0 ? null : <p className="type-small text-ink-2">{fill(words.left, { n: left, minutes })}</p>}
      {progress.phases.map((phase) => (
        <PhaseList key={phase.phase} phase={phase} filter={filter} progress={progress} onGo={onGo} words={words} />
      ))}
      <div className="mt-4 flex flex-wrap gap-2">
        <FilterButton on={filter === "open"} onPress={() => setFilter(filter === "open" ? null : "open")}>
          {`${words.open} ${left}`}
        </FilterButton>
        <FilterButton on={filter === "marked"} onPress={() => setFilter(filter === "marked" ? null : "marked")}>
          {`${words.marked} ${marked.length}`}
        </FilterButton>
        {isShared ? (
          <FilterButton on={filter === "mine"} onPress={() => setFilter(filter === "mine" ? null : "mine")}>
            {`${words.mine} ${asked}`}
          </FilterButton>
        ) : null}
      </div>
      {filter === "open" && left === 0 ? <p className="type-small mt-2 text-ink-2">{words.nothingOpen}</p> : null}
      {filter === "marked" && marked.length === 0 ? (
        <p className="type-small mt-2 text-ink-2">{words.nothingMarked}</p>
      ) : null}
    </nav>
  );
}

const itemsOf = (section: SectionView) => section.items;

type PhaseListProps = SectionNavProps & { readonly phase: PhaseView; readonly filter: Filter };

function PhaseList({ phase, filter, progress, onGo, words }: PhaseListProps) {
  const all = phase.sections.flatMap(itemsOf);
  const own = phase.sections.flatMap(ownIn);
  const go = (id: ItemId) => (event: { preventDefault: () => void }) => {
    if (phase.phase !== progress.phase) return;
    event.preventDefault();
    onGo(id);
  };
  const filtered = all.filter((item) => isShown(item, filter));
  return (
    <section aria-label={phase.name} className="mt-4">
      <h2 className="type-caption flex justify-between font-semibold text-ink-3">
        <span>{phase.name}</span>
        {own.length === 0 ? null : (
          <span className="numeric font-normal">{fill(words.phaseCount, { n: countDone(own), all: own.length })}</span>
        )}
      </h2>
      <ul className="mt-1">
        {filter === null
          ? phase.sections.map((section) => (
              <li key={section.cell}>
                <SectionLink section={section} phase={phase} progress={progress} go={go} words={words} />
              </li>
            ))
          : filtered.map((item) => (
              <li key={item.id}>
                <a
                  href={`${phase.href}#${item.id}`}
                  onClick={go(item.id)}
                  aria-current={item.id === progress.current ? "step" : undefined}
                  className={LINK}
                >
                  {item.name}
                </a>
              </li>
            ))}
      </ul>
    </section>
  );
}

function isShown(item: ListedItem, filter: Filter): boolean {
  switch (filter) {
    case "open":
      return item.mine && !item.answered && item.applies;
    case "marked":
      return item.marked;
    case "mine":
      return item.mine;
    case null:
      return true;
  }
}

const LINK =
  "-mx-2 flex min-h-[28px] items-center justify-between gap-2 rounded-control px-2 text-ink no-underline hover:bg-sunken aria-[current]:bg-ink aria-[current]:font-medium aria-[current]:text-surface max-lg:min-h-[44px]";

type SectionLinkProps = {
  readonly section: SectionView;
  readonly phase: PhaseView;
  readonly progress: NavProgress;
  readonly go: (id: ItemId) => (event: { preventDefault: () => void }) => void;
  readonly words: QuestionnaireWords;
};

function SectionLink({ section, phase, progress, go, words }: SectionLinkProps) {
  const first = section.items.find((item) => !item.answered && item.applies) ?? section.items[0];
  if (first === undefined) return null;
  const isCurrent = section.items.some((item) => item.id === progress.current);
  return (
    <a
      href={`${phase.href}#${first.id}`}
      onClick={go(first.id)}
      aria-current={isCurrent ? "step" : undefined}
      className={LINK}
    >
      <span>{section.name}</span>
      <span className="flex items-center gap-1.5">
        {holdersOf(section).map(({ name, initials }) => (
          <Initials key={name} text={initials} label={fill(words.withColleague, { name })} />
        ))}
        <SectionMark section={section} words={words} />
      </span>
    </a>
  );
}

/** The colleagues assigned to items of a section, without duplicates. */
function holdersOf(section: SectionView): readonly NonNullable<ListedItem["away"]>[] {
  const away = section.items.flatMap((item) => item.away ?? []);
  return away.filter((one, index) => away.findIndex(({ name }) => name === one.name) === index);
}

/** A tick if all own items are answered, else one square per item; with text for screen readers. */
function SectionMark({ section, words }: { readonly section: SectionView; readonly words: QuestionnaireWords }) {
  const own = ownIn(section);
  const done = countDone(own);
  if (own.length === 0) return null;
  if (done === own.length) {
    return (
      <svg width={14} height={14} viewBox="0 0 14 14" role="img" aria-label={words.done}>
        <path d="M2.5 7.5 5.5 10.5 11.5 3.5" fill="none" stroke="currentColor" strokeWidth={1.75} />
      </svg>
    );
  }
  const width = own.length * 9;
  return (
    <svg
      width={width}
      height={8}
      viewBox={`0 0 ${width} 8`}
      role="img"
      aria-label={fill(words.phaseCount, { n: done, all: own.length })}
    >
      {own.map((item, index) => (
        <rect
          key={item.id}
          x={index * 9 + 0.75}
          y={0.75}
          width={6.5}
          height={6.5}
          fill={item.answered || !item.applies ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth={1}
        />
      ))}
    </svg>
  );
}

function FilterButton({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={`button button-compact ${on ? "border-ink bg-sunken" : ""}`}
    >
      {children}
    </button>
  );
}
