import { methodWords, say } from "@/lib/i18n";
import type { Locale, Text } from "@/lib/result";

const LABELS = [
  ["Shape", methodWords.docShape],
  ["Unit", methodWords.docUnit],
  ["Range", methodWords.docRange],
  ["Edge cases", methodWords.docEdges],
  ["Errors", methodWords.docErrors],
  ["Source", methodWords.source],
] as const satisfies readonly (readonly [string, Text])[];

type FunctionDoc = {
  readonly name: string;
  readonly kind: string;
  readonly signature: string;
  readonly summary: string;
  readonly labels: Readonly<Partial<Record<(typeof LABELS)[number][0], string>>>;
};
export type RoomDocs = { readonly room: string; readonly exports: readonly FunctionDoc[] };

/** The functions of each room with their docstrings, folded up by room; English, as in the sources. */
export function FunctionList({ locale, rooms }: { locale: Locale; rooms: readonly RoomDocs[] }) {
  return rooms.map(({ room, exports }) => {
    const functions = exports.filter(({ kind }) => kind === "function");
    return (
      <details key={room} className="mt-2">
        <summary className="link inline-block min-h-6">
          {say(methodWords.functionsOf, locale, { room: `lib/${room}`, n: functions.length })}
        </summary>
        <dl className="mt-2 border-t border-line">
          {functions.map((doc) => (
            <FunctionEntry key={doc.name} locale={locale} doc={doc} />
          ))}
        </dl>
      </details>
    );
  });
}

function FunctionEntry({ locale, doc }: { locale: Locale; doc: FunctionDoc }) {
  return (
    <div className="break-inside-avoid border-b border-line py-2.5 [overflow-wrap:anywhere]">
      <dt lang="en">
        <code className="type-small font-semibold">{doc.name}</code>
        <code className="type-caption text-ink-3"> {doc.signature}</code>
      </dt>
      <dd className="mt-1 max-w-[88ch]">
        <span lang="en">{doc.summary}</span>
        <dl className="type-small mt-1 grid gap-y-0.5 text-ink-2">
          {LABELS.map(([label, words]) => (
            <DocLine key={label} name={words[locale]} text={doc.labels[label]} locale={locale} />
          ))}
        </dl>
      </dd>
    </div>
  );
}

function DocLine({ name, text, locale }: { name: string; text: string | undefined; locale: Locale }) {
  if (text === undefined) return null;
  return (
    <div>
      <dt className="inline font-semibold">
        {name}
        {locale === "zh" ? "：" : ": "}
      </dt>
      <dd lang="en" className="inline">
        {text}
      </dd>
    </div>
  );
}
