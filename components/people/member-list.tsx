import type { ReactNode } from "react";
import { CardTable } from "../tables/card-table";

export type MemberRow = {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly role: string;
  readonly group: string;
  /** Answered items per phase; empty before the first cycle. */
  readonly counts: readonly string[];
  /** Forms that change this member; undefined for former members. */
  readonly change?: { readonly label: string; readonly forms: ReactNode } | undefined;
};

type MemberListProps = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly phases: readonly string[];
  readonly changeHead: string;
  readonly members: readonly MemberRow[];
};

/** Members with role, group and progress in numbers; no answers. On a phone each member is a small card. */
export function MemberList({ caption, head, phases, changeHead, members }: MemberListProps) {
  return (
    <CardTable caption={caption} head={[...head, ...phases, changeHead]}>
      {members.map((member) => (
        <tr key={member.key} className="border-b border-line align-baseline last:border-b-0 max-md:block max-md:py-3">
          <th scope="row" className="py-2 pr-4 text-left font-semibold max-md:block max-md:py-0">
            {member.name} <span className="font-normal text-ink-3">{member.note}</span>
          </th>
          <td className="py-2 pr-4 max-md:inline-block max-md:py-0">{member.role}</td>
          <td className="py-2 pr-4 max-md:inline-block max-md:py-0">{member.group}</td>
          {phases.map((phase, index) => (
            <td key={phase} className="numeric py-2 pr-4 max-md:block max-md:py-0 max-md:text-ink-2">
              <span aria-hidden="true" className="mr-2 md:hidden">
                {phase}
              </span>
              {member.counts[index] ?? "–"}
            </td>
          ))}
          <td className="py-2 max-md:block max-md:pt-1">
            {member.change === undefined ? null : (
              <details>
                <summary className="link inline-block min-h-6 whitespace-nowrap">{member.change.label}</summary>
                <div className="mt-3 flex max-w-80 flex-col gap-4 pb-2">{member.change.forms}</div>
              </details>
            )}
          </td>
        </tr>
      ))}
    </CardTable>
  );
}
