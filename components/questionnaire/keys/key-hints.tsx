import type { ReactNode } from "react";
import type { QuestionnaireWords } from "@/lib/words";

type KeyHintsProps = {
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly onAll: () => void;
  readonly words: QuestionnaireWords;
};

/** Keyboard hints beside the card, never inside an option; from 1280 px, until the person hides them. */
export function KeyHints({ shown, onShow, onAll, words }: KeyHintsProps) {
  if (!shown) {
    return (
      <button
        type="button"
        className="link type-small hidden min-h-[24px] self-start xl:inline-flex"
        onClick={() => onShow(true)}
      >
        {words.showKeys}
      </button>
    );
  }
  const rows: readonly (readonly [keys: readonly string[], does: string])[] = [
    [["1", "–", "5"], words.keyChoose],
    [["Enter"], words.keyNext],
    [["J", "K"], words.keyNextPrevious],
    [["D"], words.keyDontKnow],
    [["C", "E", "A"], words.keyCommentRecordsAssign],
    [["M"], words.keyMark],
  ];
  return (
    <section aria-label={words.keys} className="hidden xl:block">
      <div className="flex items-baseline justify-between">
        <h3 className="type-h3">{words.keys}</h3>
        <button type="button" className="link type-small min-h-[24px]" onClick={() => onShow(false)}>
          {words.hide}
        </button>
      </div>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5">
        {rows.map(([keys, does]) => (
          <KeyRow key={does} keys={keys} does={does} />
        ))}
        <dt>
          <Kbd>?</Kbd>
        </dt>
        <dd>
          <button type="button" className="link type-small min-h-[24px] text-left" onClick={onAll}>
            {words.keyAll}
          </button>
        </dd>
      </dl>
    </section>
  );
}

export function KeyRow({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <>
      <dt className="flex items-center gap-1">
        {keys.map((key) => (key === "–" ? <span key={key}>–</span> : <Kbd key={key}>{key}</Kbd>))}
      </dt>
      <dd className="type-small text-ink-2">{does}</dd>
    </>
  );
}

const Kbd = ({ children }: { readonly children: ReactNode }) => (
  <kbd className="type-caption inline-block rounded-inner border border-line-2 border-b-2 bg-surface px-1.5 font-sans font-medium text-ink">
    {children}
  </kbd>
);
