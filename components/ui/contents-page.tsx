import type { ReactNode } from "react";
import { Section } from "./section";

export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly reading?: string;
  readonly body: ReactNode;
};

type ContentsPageProps = {
  readonly title: string;
  readonly lede: string;
  readonly note?: string;
  readonly contents: string;
  readonly chapters: readonly Chapter[];
};

/** A long reference page: table of contents at the side, chapters in frames; printed without the contents. */
export function ContentsPage({ title, lede, note, contents, chapters }: ContentsPageProps) {
  return (
    <>
      <header className="max-w-[48rem]">
        <h1 className="type-finding">{title}</h1>
        <p className="type-lede mt-2">{lede}</p>
        {note === undefined ? null : <p className="type-small no-print mt-1 text-ink-3">{note}</p>}
      </header>
      <div className="mt-6 grid items-start gap-x-8 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <nav id="contents" aria-label={contents} className="no-print lg:sticky lg:top-6">
          <p className="type-h3">{contents}</p>
          <ul className="mt-2 flex flex-col gap-1">
            {chapters.map(({ id, title: name }) => (
              <li key={id}>
                <a href={`#${id}`} className="link inline-flex min-h-6 items-center">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex min-w-0 flex-col gap-5">
          {chapters.map(({ id, title: name, reading, body }) => (
            <Section
              key={id}
              id={id}
              title={name}
              {...(reading === undefined ? {} : { reading })}
              action={<BackToContents words={contents} />}
              className="min-w-0 print:break-inside-auto"
            >
              {body}
            </Section>
          ))}
        </div>
      </div>
    </>
  );
}

/** A link back to the contents, on screens where they are above the chapters. */
function BackToContents({ words }: { words: string }) {
  return (
    <a href="#contents" className="link type-small no-print inline-flex min-h-6 items-center lg:hidden">
      {words} ↑
    </a>
  );
}
