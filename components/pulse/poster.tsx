import { LOCALES, type Locale } from "@/lib/result";
import { dateInWords, say, pulseWords as words } from "@/lib/words";
import { QrCode } from "../ui/qr-code";

type PosterProps = {
  readonly firm: string;
  readonly unit: string;
  readonly url: string;
  readonly lastDay: string;
  readonly locale: Locale;
  /** The firm's own language comes first. */
  readonly first: Locale;
};

/** The QR code of a unit as one A4 poster, in both languages. */
export function Poster({ firm, unit, url, lastDay, locale, first }: PosterProps) {
  const languages = LOCALES.toSorted((a) => (a === first ? -1 : 1));
  return (
    <article className="section mx-auto flex max-w-[46rem] flex-col items-center gap-6 text-center print:border-0">
      <h1 className="type-h2 break-words">{`${firm} · ${unit}`}</h1>
      {languages.map((one) => (
        <div key={one} lang={one === "zh" ? "zh-Hans" : "en"}>
          <p className="type-finding">{words.posterTitle[one]}</p>
          <p className="type-lede mt-2">{words.posterFacts[one]}</p>
        </div>
      ))}
      <QrCode text={url} label={say(words.qrLabel, locale, { unit })} className="w-full max-w-[22rem]" />
      <p className="type-small break-all text-ink-2">{url}</p>
      {languages.map((one) => (
        <p key={one} lang={one === "zh" ? "zh-Hans" : "en"} className="type-lede max-w-[36rem]">
          {words.posterScan[one]}
          {one === "zh" ? "，" : ". "}
          {say(words.posterUntil, one, { date: dateInWords(lastDay, one) })}
          {one === "zh" ? "。" : ". "}
          {words.posterPromise[one]}
        </p>
      ))}
    </article>
  );
}
