"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ChangeEvent, useEffect, useRef, useState, useTransition } from "react";
import type { Determinant } from "@/lib/position";
import type { whatIfWords } from "@/lib/words/position/what-if";
import type { Spoken } from "@/lib/words/say";

/** Milliseconds without slider movement before the page is requested again with the new values. */
const PAUSE_MS = 150;

type Values = Readonly<Record<Determinant, number>>;

type WhatIfFormProps = {
  /** Address of the page with the anchor of the answer. */
  readonly path: string;
  readonly words: Spoken<typeof whatIfWords>;
  readonly links: readonly { readonly id: string; readonly name: string }[];
  readonly linkId: string;
  /** Percent of the scale: the actual answers, and the hypothetical values. */
  readonly stands: Values;
  readonly asked: Values;
};

const NAMES = ["complexity", "codifiability", "capability"] as const satisfies readonly Determinant[];

/** Three sliders for one relationship; the answer follows their movement. Without JavaScript a button requests it. */
export function WhatIfForm({ path, words, links, linkId, stands, asked }: WhatIfFormProps) {
  const router = useRouter();
  const pathname = usePathname();
  const [values, setValues] = useState(asked);
  const [isLive, setIsLive] = useState(false);
  const [isPending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setIsLive(true);
    return () => clearTimeout(timer.current);
  }, []);

  const ask = (query: Readonly<Record<string, string>>, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      startTransition(() => router.replace(`${pathname}?${new URLSearchParams(query)}`, { scroll: false }));
    }, after);
  };
  const turn = (name: Determinant) => (event: ChangeEvent<HTMLInputElement>) => {
    const next = { ...values, [name]: Number(event.target.value) };
    setValues(next);
    ask({ link: linkId, of: linkId, ...asTexts(next) }, PAUSE_MS);
  };
  const reset = () => {
    setValues(stands);
    ask({ link: linkId }, 0);
  };
  return (
    <form action={path} method="get" aria-busy={isPending} className="flex flex-col gap-4">
      <input type="hidden" name="of" value={linkId} />
      <label className="block">
        <span className="type-h3 block">{words.link}</span>
        <select
          name="link"
          defaultValue={linkId}
          onChange={(event) => ask({ link: event.target.value }, 0)}
          className="field mt-1.5"
        >
          {links.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {NAMES.map((name) => (
        <label key={name} className="block">
          <span className="type-h3 block">{words[name]}</span>
          <input
            type="range"
            name={name}
            min={0}
            max={100}
            step={1}
            value={values[name]}
            onChange={turn(name)}
            className="mt-2 block h-6 w-full accent-ink"
          />
          <StandsTick at={stands[name]} />
          <span aria-hidden="true" className="type-caption flex justify-between text-ink-3">
            <span>{words.low}</span>
            <span>{words.high}</span>
          </span>
        </label>
      ))}
      <p className="type-caption text-ink-3">{words.tick}</p>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" hidden={isLive} className="button">
          {words.show}
        </button>
        <a
          href={`${pathname}?link=${linkId}#what-if`}
          onClick={(event) => {
            event.preventDefault();
            reset();
          }}
          className="link inline-block min-h-6"
        >
          {words.reset}
        </a>
      </div>
    </form>
  );
}

const asTexts = (values: Values): Record<string, string> =>
  Object.fromEntries(NAMES.map((name) => [name, String(values[name])]));

/** Marks the actual answer under the slider; inset at both ends by half the width of the thumb. */
function StandsTick({ at }: { at: number }) {
  return (
    <svg width="100%" height="7" aria-hidden="true" className="block overflow-visible px-2">
      <line x1={`${at}%`} x2={`${at}%`} y1="0" y2="7" className="stroke-ink-2" strokeWidth="2" />
    </svg>
  );
}
