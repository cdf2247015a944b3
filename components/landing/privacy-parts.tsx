import { Fragment, type ReactNode } from "react";
import { KEPT, listPersonalData } from "@/lib/personal-data";
import type { Locale, Text } from "@/lib/result";
import { cookieRows, dataRows, privacyWords, say } from "@/lib/words";
import { LabelledTable } from "../tables/card-table";

export function Kept({ locale }: { locale: Locale }) {
  const { list, what, why, where, long, who } = privacyWords;
  return (
    <LabelledTable
      caption={list[locale]}
      head={[what[locale], why[locale], where[locale], long[locale], who[locale]]}
      widths={["w-[22%]", "w-[18%]", "w-[16%]", "w-[18%]"]}
      rows={listPersonalData().map(({ id, where: tables }) => ({
        key: id,
        cells: [
          dataRows[id].what[locale],
          dataRows[id].why[locale],
          <Tables key={id} names={Object.keys(tables)} />,
          say(dataRows[id].long, locale, KEPT),
          dataRows[id].who[locale],
        ],
      }))}
    />
  );
}

/** Database table names, so that readers can check this page against the schema. */
function Tables({ names }: { names: readonly string[] }) {
  return (
    <span lang="en" translate="no" className="text-ink-3">
      {names.map((name, at) => (
        <span key={name}>
          <span className="inline-block max-w-full">
            {withBreaks(name)}
            {at < names.length - 1 ? "," : ""}
          </span>{" "}
        </span>
      ))}
    </span>
  );
}

/** Allows line breaks in a long name only between its words. */
const withBreaks = (name: string): ReactNode =>
  name.split("_").map((word, at) => (
    <Fragment key={word}>
      {at === 0 ? null : (
        <>
          _<wbr />
        </>
      )}
      {word}
    </Fragment>
  ));

/** A name as the browser's storage inspector shows it. */
const Code = ({ name }: { readonly name: string }) => <code className="font-sans">{name}</code>;

export function Browser({ locale }: { locale: Locale }) {
  return (
    <LabelledTable
      caption={privacyWords.cookies[locale]}
      head={[privacyWords.name[locale], privacyWords.why[locale], privacyWords.long[locale]]}
      widths={["w-[27%]", "w-[48%]"]}
      rows={cookieRows.map(({ name, why, long }) => ({
        key: name,
        cells: [<Code key={name} name={name} />, why[locale], long[locale]],
      }))}
    />
  );
}

export function Rules({ locale, rules }: { locale: Locale; rules: readonly Text[] }) {
  return (
    <ul className="flex max-w-[80ch] list-disc flex-col gap-1.5 pl-5">
      {rules.map((rule) => (
        <li key={rule.en}>{rule[locale]}</li>
      ))}
    </ul>
  );
}
