import type { Locale, Text } from "@/lib/result";
import { methodWords, say } from "@/lib/words";

const LABELS = [
  ["Shape", methodWords.docShape],
  ["Unit", methodWords.docUnit],
  ["Range", methodWords.docRange],
  ["Edge cases", methodWords.docEdges],
  ["Errors", methodWords.docErrors],
  ["Source", methodWords.source],
] as const satisfies readonly (readonly [string, Text])[];

type Doc = {
  readonly name: string;
  readonly kind: string;
  readonly signature: string;
  readonly summary: string;
  readonly labels: Readonly<Partial<Record<(typeof LABELS)[number][0], string>>>;
};
type RoomDocs = { readonly room: string; readonly exports: readonly Doc[] };

/** What each room exports, with its docstrings, folded up by room and found by name; English, as in the sources. */
export function FunctionList({ locale, rooms }: { locale: Locale; rooms: readonly RoomDocs[] }) {
  return rooms.map(({ room, exports }) => {
    const functions = exports.filter(({ kind }) => kind === "function");
    const constants = exports.filter(({ kind }) => kind !== "function");
    return (
      <details key={room} className="mt-2">
        <summary className="link inline-block min-h-6">
          {say(methodWords.functionsOf, locale, { room: `lib/${room}`, n: functions.length })}
        </summary>
        <ul lang="en" className="type-small no-print mt-2 flex flex-wrap gap-x-4 gap-y-1 [overflow-wrap:anywhere]">
          {functions.map(({ name }) => (
            <li key={name}>
              <a href={`#${anchorOf(room, name)}`} className="link inline-flex min-h-6 items-center">
                {name}
              </a>
            </li>
          ))}
        </ul>
        <dl className="mt-2 border-t border-line">
          {functions.map((doc) => (
            <Entry key={doc.name} id={anchorOf(room, doc.name)} locale={locale} doc={doc} />
          ))}
        </dl>
        <h3 className="type-h3 mt-5">{methodWords.constants[locale]}</h3>
        <dl className="mt-2 border-t border-line">
          {constants.map((doc) => (
            <Entry key={doc.name} id={anchorOf(room, doc.name)} locale={locale} doc={doc} />
          ))}
        </dl>
      </details>
    );
  });
}

const anchorOf = (room: string, name: string): string => `${room}-${name}`;

/** Names of arguments stand between marks in the sources. */
const withoutMarks = (text: string): string => text.replaceAll("`", "");

/** Few elements an entry: there are hundreds, and each travels twice. */
function Entry({ id, locale, doc }: { id: string; locale: Locale; doc: Doc }) {
  return (
    <div id={id} className="break-inside-avoid scroll-mt-4 border-b border-line py-2.5 [overflow-wrap:anywhere]">
      <dt lang="en">
        <code className="type-small font-semibold">{doc.name}</code>
        {doc.signature === "" ? null : <code className="type-caption text-ink-3"> {doc.signature}</code>}
      </dt>
      <dd lang="en" className="mt-1 max-w-[88ch]">
        {withoutMarks(doc.summary)}
        {LABELS.map(([label, words]) => {
          const text = doc.labels[label];
          return text === undefined ? null : (
            <p key={label} className="type-small mt-0.5 text-ink-2">
              <b lang={locale === "zh" ? "zh-Hans" : "en"}>{words[locale]}</b>
              {locale === "zh" ? "：" : ": "}
              {withoutMarks(text)}
            </p>
          );
        })}
      </dd>
    </div>
  );
}
