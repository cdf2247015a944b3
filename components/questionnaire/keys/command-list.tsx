"use client";

import { useEffect, useRef, useState } from "react";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import type { NavProgress } from "../sections/progress";
import type { Conduct } from "./use-conduct";

type CommandItem = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly run: () => void;
};

type CommandListProps = {
  readonly conduct: Conduct;
  readonly progress: NavProgress;
  readonly words: QuestionnaireWords;
  readonly onClose: () => void;
};

const SHOWN_MAX = 12;

/** Finds an item by a word of its name, or a command. Loaded on first use. */
export default function CommandList({ conduct, progress, words, onClose }: CommandListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);

  const needles = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commandsOf(conduct, progress, words)
    .filter(({ label, hint }) => needles.every((needle) => `${label} ${hint}`.toLowerCase().includes(needle)))
    .slice(0, SHOWN_MAX);
  const active = Math.min(at, found.length - 1);
  const run = (item: CommandItem | undefined) => {
    if (item === undefined) return;
    dialog.current?.close();
    item.run();
  };
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label={words.commands}
      className="mx-auto mt-[10vh] w-[min(92vw,36rem)] rounded-section border border-line-2 bg-surface p-4 text-ink backdrop:bg-ink/30"
    >
      <label className="block">
        <span className="type-h3">{words.commands}</span>
        <input
          className="field mt-2"
          role="combobox"
          aria-expanded="true"
          aria-controls="command-options"
          aria-activedescendant={active >= 0 ? `command-${active}` : undefined}
          placeholder={words.findPlaceholder}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") setAt(Math.min(active + 1, found.length - 1));
            else if (event.key === "ArrowUp") setAt(Math.max(active - 1, 0));
            else if (event.key === "Enter") run(found[active]);
            else return;
            event.preventDefault();
          }}
        />
      </label>
      <div
        id="command-options"
        role="listbox"
        aria-label={words.commands}
        className="mt-2 max-h-[50dvh] overflow-y-auto"
      >
        {found.map((item, index) => (
          <button
            key={item.id}
            id={`command-${index}`}
            type="button"
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onClick={() => run(item)}
            className="flex min-h-[36px] w-full items-center justify-between gap-3 rounded-control px-2 py-1 text-left aria-selected:bg-sunken max-sm:min-h-[44px]"
          >
            <span>{item.label}</span>
            <span className="type-caption shrink-0 text-ink-3">{item.hint}</span>
          </button>
        ))}
      </div>
      {found.length === 0 ? <p className="type-small mt-1 text-ink-2">{words.nothingFound}</p> : null}
    </dialog>
  );
}

function commandsOf(conduct: Conduct, progress: NavProgress, words: QuestionnaireWords): readonly CommandItem[] {
  const items = progress.phases.flatMap((phase) =>
    phase.sections.flatMap((section) =>
      section.items.map((item) => ({
        id: item.id,
        label: item.name,
        hint: fill(words.place, { phase: phase.name, lens: section.name }),
        run: () => conduct.goAnywhere(item.id, phase.href),
      })),
    ),
  );
  return [
    ...items,
    { id: "next-open", label: words.nextOpen, hint: "O", run: conduct.nextOpen },
    { id: "assign", label: words.assignOrSendBack, hint: "A", run: () => conduct.setLayer("assign") },
    { id: "review", label: words.review, hint: "", run: conduct.review },
    { id: "help", label: words.allKeys, hint: "?", run: () => conduct.setLayer("help") },
  ];
}
