"use client";

import { useActionState } from "react";
import { type LeadingAction, refusalOf, type SomeRefusalsSaid } from "../cycle/form-state";
import { Notice } from "../ui/notice";

type OwnFirmsProps = {
  readonly firms: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    /** Where leaving it is confirmed. */
    readonly leaveAt: string;
    readonly leaveLabel: string;
    /** It was asked to be left: what that means is said before it is done. */
    readonly isLeaving: boolean;
    readonly confirm: string;
  }[];
  readonly leave: LeadingAction;
  readonly refusals: SomeRefusalsSaid;
  readonly words: Readonly<Record<"leave" | "leaveMeans" | "stay", string>>;
};

/** The firms of a person; each can be left, after a second press that says what it means. */
export function OwnFirms({ firms, leave, refusals, words }: OwnFirmsProps) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {firms.map((firm) => (
        <li key={firm.id} className="py-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <div className="min-w-0">
              <p className="break-words">{firm.name}</p>
              <p className="type-small text-ink-2">{firm.role}</p>
            </div>
            {firm.isLeaving ? null : (
              <a href={firm.leaveAt} className="button" aria-label={firm.leaveLabel}>
                {words.leave}
              </a>
            )}
          </div>
          {firm.isLeaving ? <Confirm firm={firm} leave={leave} refusals={refusals} words={words} /> : null}
        </li>
      ))}
    </ul>
  );
}

type ConfirmProps = Pick<OwnFirmsProps, "leave" | "refusals" | "words"> & {
  readonly firm: OwnFirmsProps["firms"][number];
};

function Confirm({ firm, leave, refusals, words }: ConfirmProps) {
  const [state, send, busy] = useActionState(leave, null);
  const refused = refusalOf(state, refusals);
  return (
    <form action={send} className="mt-3 flex flex-col gap-3">
      <input type="hidden" name="firmId" value={firm.id} />
      {refused === undefined ? <p>{words.leaveMeans}</p> : <Notice tone="refused" title={refused} />}
      <div className="flex flex-wrap gap-3">
        {refused === undefined ? (
          <button type="submit" className="button" aria-disabled={busy}>
            {firm.confirm}
          </button>
        ) : null}
        <a href="/account#firms" className="button">
          {words.stay}
        </a>
      </div>
    </form>
  );
}
