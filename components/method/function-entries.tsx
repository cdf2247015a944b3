"use client";

/** Name, signature, summary, and the text under each label; empty if there is none. */
export type FunctionEntry = readonly [name: string, signature: string, summary: string, ...said: readonly string[]];

type EntriesProps = {
  readonly room: string;
  readonly functions: readonly FunctionEntry[];
  readonly constants: readonly FunctionEntry[];
  readonly labels: readonly string[];
  readonly words: Readonly<Record<"constants" | "colon", string>>;
  /** Language of the labels and texts. */
  readonly lang: string;
};

/**
 * All exports of a library folder, searchable by name. A client component with compact props, because hundreds of
 * elements would otherwise be sent twice.
 */
export function FunctionEntries({ room, functions, constants, words, ...rest }: EntriesProps) {
  const list = (entries: readonly FunctionEntry[]) => (
    <dl className="mt-2 divide-y divide-line border-y border-line [overflow-wrap:anywhere] [&>div]:break-inside-avoid [&>div]:scroll-mt-4 [&>div]:py-2.5">
      {entries.map((entry) => (
        <Described key={entry[0]} id={anchorOf(room, entry[0])} entry={entry} colon={words.colon} {...rest} />
      ))}
    </dl>
  );
  return (
    <>
      <ul lang="en" className="type-small no-print flex flex-wrap gap-x-4 gap-y-1 [overflow-wrap:anywhere]">
        {functions.map(([name]) => (
          <li key={name}>
            <a href={`#${anchorOf(room, name)}`} className="link inline-flex min-h-6 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
      {list(functions)}
      <h3 className="type-h3 mt-5">{words.constants}</h3>
      {list(constants)}
    </>
  );
}

const anchorOf = (room: string, name: string): string => `${room}-${name}`;

type DescribedProps = Pick<EntriesProps, "labels" | "lang"> & {
  readonly id: string;
  readonly entry: FunctionEntry;
  readonly colon: string;
};

function Described({ id, entry: [name, signature, summary, ...said], labels, colon, lang }: DescribedProps) {
  return (
    <div id={id}>
      <dt lang="en">
        <code className="type-small font-semibold">{name}</code>
        {signature === "" ? null : <code className="type-caption text-ink-3"> {signature}</code>}
      </dt>
      <dd lang="en" className="mt-1 max-w-[88ch]">
        {summary}
        <div className="type-small text-ink-2">
          {labels.map((label, at) =>
            said[at] ? (
              <p key={label} className="mt-0.5">
                <b lang={lang}>{label}</b>
                {colon}
                {said[at]}
              </p>
            ) : null,
          )}
        </div>
      </dd>
    </div>
  );
}
