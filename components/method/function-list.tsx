import type { Locale, Text } from "@/lib/result";
import { methodWords, say } from "@/lib/words";
import { Fold } from "../folds/fold";
import { FunctionEntries, type FunctionEntry } from "./function-entries";

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
type FunctionsProps = { readonly locale: Locale; readonly rooms: readonly RoomDocs[] };

const splitDocs = (exports: readonly Doc[]) => ({
  functions: exports.filter(({ kind }) => kind === "function"),
  constants: exports.filter(({ kind }) => kind !== "function"),
});

/** The exports of each library folder with their docstrings, in collapsed sections; English, as in the source. */
export function FunctionList({ locale, rooms }: FunctionsProps) {
  return rooms.map(({ room, exports }) => {
    const { functions, constants } = splitDocs(exports);
    return (
      <Fold
        key={room}
        id={room}
        title={`lib/${room}`}
        told={say(methodWords.functionsCount, locale, { n: functions.length })}
        isOpen={false}
        className="print:break-inside-auto"
      >
        <FunctionEntries
          room={room}
          functions={functions.map(entryOf)}
          constants={constants.map(entryOf)}
          labels={LABELS.map(([, words]) => words[locale])}
          words={{ constants: methodWords.constants[locale], colon: locale === "zh" ? "：" : ": " }}
          lang={locale === "zh" ? "zh-Hans" : "en"}
        />
      </Fold>
    );
  });
}

/** Only the folder names, each a link to its exports. */
export function FunctionRooms({ locale, rooms, href }: FunctionsProps & { readonly href: string }) {
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {rooms.map(({ room, exports }) => (
        <li key={room}>
          <a href={`${href}#${room}`} className="link inline-flex min-h-6 items-center">
            {say(methodWords.functionsOf, locale, { room: `lib/${room}`, n: splitDocs(exports).functions.length })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Docstrings put argument names in backticks. */
const withoutMarks = (text: string): string => text.replaceAll("`", "");

const entryOf = ({ name, signature, summary, labels }: Doc): FunctionEntry => [
  name,
  signature,
  withoutMarks(summary),
  ...LABELS.map(([label]) => withoutMarks(labels[label] ?? "")),
];
