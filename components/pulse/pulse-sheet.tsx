"use client";

import { useActionState, useEffect, useState } from "react";
import { CELLS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { fill } from "@/lib/words/say";
import { useServiceWorker } from "../outbox/service-worker";
import { LanguageSwitch } from "../shell/language-switch";
import { Notice } from "../ui/notice";
import { forgetPage, keepPage } from "./keep-page";
import { isEnd, placeInWords, type SheetEnd, type SheetState, type SheetTexts, type SheetWords } from "./sheet";
import { SheetDone } from "./sheet-done";
import { SheetFoot } from "./sheet-foot";
import { SheetFrame } from "./sheet-frame";
import { StatementCard } from "./statement-card";
import { useAlive, useSheet } from "./use-sheet";

type PulseSheetProps = {
  readonly action: (previous: SheetState, form: FormData) => Promise<SheetState>;
  readonly token: string;
  /** Receipt for the plain form; with scripts the phone creates its own. */
  readonly receipt: string;
  readonly locale: Locale;
  readonly firm: string;
  readonly unit: string;
  /** Whether the server e-mailed the link; false if a manager handed it out. */
  readonly isMailed: boolean;
  readonly texts: Readonly<Record<Locale, SheetTexts>>;
  /**
   * Why no answers are accepted any more. If this page has just sent its answers, that is shown instead, because its
   * link is now used.
   */
  readonly end?: SheetEnd | undefined;
};

/**
 * The short employee questionnaire: one statement at a time, stored on this phone, sent as a whole. Without scripts it
 * is one plain form.
 */
export function PulseSheet(props: PulseSheetProps) {
  const { action, token, receipt, locale: asked, firm, unit, isMailed, texts, end } = props;
  const alive = useAlive();
  const [answered, sendPlain] = useActionState(action, null);
  const sheet = useSheet(token);
  useServiceWorker();
  const [switched, setSwitched] = useState<Locale>();
  const locale = switched ?? answered?.locale ?? asked;
  const { words } = texts[locale];
  const outcome = sheet.sending === "asking" ? answered?.outcome : sheet.sending;
  const ended = outcome === "sent" || (outcome !== undefined && isEnd(outcome)) ? outcome : end;

  const isOver = ended !== undefined;
  const isBegun = Object.keys(sheet.chosen).length > 0;
  useEffect(() => {
    if (isOver) forgetPage();
    else if (isBegun) keepPage();
  }, [isOver, isBegun]);

  const switchLanguage = (to: Locale) => {
    setSwitched(to);
    document.documentElement.lang = to === "zh" ? "zh-Hans" : "en";
    void rememberLanguage(to);
  };
  const frame = {
    locale,
    title: fill(words.title, { firm }),
    unit,
    language: <LanguageButton locale={locale} onSwitch={switchLanguage} />,
  };
  if (ended !== undefined) {
    const plainSwitch = <LanguageSwitch {...otherLanguage(locale)} next={`/pulse/${token}`} />;
    return (
      <SheetFrame {...frame} language={alive ? frame.language : plainSwitch}>
        <SheetDone outcome={ended} words={words} />
      </SheetFrame>
    );
  }
  const shown = CELLS.filter((_, index) => !alive || index === sheet.at);
  return (
    <SheetFrame
      {...frame}
      progress={<Progress at={alive ? sheet.at : -1} done={CELLS.map((cell) => sheet.chosen[cell] !== undefined)} />}
      foot={<SheetFoot alive={alive} sheet={sheet} words={words} isMailed={isMailed} />}
    >
      <form
        id="sheet"
        action={sendPlain}
        onSubmit={(event) => {
          if (!alive) return;
          event.preventDefault();
          if (sheet.at === CELLS.length - 1) void sheet.send();
          else sheet.go(sheet.at + 1);
        }}
        noValidate={alive}
        className="flex flex-col gap-10"
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="receipt" value={receipt} />
        <ReplyNotice alive={alive} sheet={sheet} plain={answered} words={words} />
        {shown.map((cell) => (
          <StatementCard
            key={cell}
            cell={cell}
            texts={texts[locale]}
            place={placeInWords(words, CELLS.indexOf(cell), CELLS.length)}
            chosen={sheet.chosen[cell] ?? answered?.chosen[cell] ?? ""}
            required={!alive}
            onChoose={(value) => sheet.choose(cell, value)}
          />
        ))}
        {alive ? <FocusOn cell={CELLS[sheet.at] ?? "PRE.ORG"} /> : null}
      </form>
    </SheetFrame>
  );
}

/** Sets the language cookie through the same page as everywhere else; offline the choice is not remembered. */
const rememberLanguage = (locale: Locale) =>
  fetch("/preferences", {
    method: "POST",
    body: new URLSearchParams({ locale, next: "/" }),
    redirect: "manual",
    referrerPolicy: "no-referrer",
  }).catch(() => undefined);

const otherLanguage = (locale: Locale) =>
  locale === "en" ? ({ to: "zh", label: "中文" } as const) : ({ to: "en", label: "English" } as const);

function LanguageButton({ locale, onSwitch }: { locale: Locale; onSwitch: (to: Locale) => void }) {
  const { to, label } = otherLanguage(locale);
  return (
    <button
      type="submit"
      form="sheet"
      name="language"
      value={to}
      formNoValidate
      lang={to === "zh" ? "zh-Hans" : "en"}
      className="link inline-flex min-h-11 shrink-0 items-center px-1"
      onClick={(event) => {
        event.preventDefault();
        onSwitch(to);
      }}
    >
      {label}
    </button>
  );
}

/** Sixteen segments: answered, current, open. The words beside the statement say the same. */
function Progress({ at, done }: { at: number; done: readonly boolean[] }) {
  return (
    <svg
      viewBox={`0 0 ${done.length * 20 - 4} 4`}
      className="mt-3 block h-1 w-full"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {done.map((own, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: sixteen places that never move
          key={index}
          x={index * 20}
          width={16}
          height={4}
          className={index === at ? "fill-l3" : own ? "fill-ink" : "fill-band"}
        />
      ))}
    </svg>
  );
}

type ReplyNoticeProps = {
  readonly alive: boolean;
  readonly sheet: ReturnType<typeof useSheet>;
  readonly plain: SheetState;
  readonly words: SheetWords;
};

/** What went wrong, and what was kept. */
function ReplyNotice({ alive, sheet, plain, words }: ReplyNoticeProps) {
  if (sheet.sending === "not-sent") return <Notice tone="refused" title={words.notSent} />;
  if (!alive && (plain?.outcome === "not-sent" || plain?.outcome === "open")) {
    const open = CELLS.filter((cell) => plain.chosen[cell] === undefined).length;
    if (plain.outcome === "not-sent" || open === 0) return <Notice tone="refused" title={words.notSentPlain} />;
    return <Notice tone="warn" title={fill(words.open, { n: open })} />;
  }
  if (sheet.sending === "open") return <Notice tone="warn" title={fill(words.open, { n: sheet.open })} />;
  if (!sheet.wasKept) return null;
  return (
    <Notice tone="info">
      {words.kept}{" "}
      <button type="button" className="link" onClick={sheet.startOver}>
        {words.startOver}
      </button>
    </Notice>
  );
}

/** Moves the focus to each new statement, but not to the first, so that the page opens at its top. */
function FocusOn({ cell }: { cell: string }) {
  const [first] = useState(cell);
  useEffect(() => {
    if (cell === first) return;
    document.getElementById(`${cell}-statement`)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [cell, first]);
  return null;
}
