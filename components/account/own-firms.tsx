"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type OwnFirmsProps = {
  readonly firms: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    /** Where leaving it is confirmed. */
    readonly leaveAt: string;
    readonly leaveLabel: string;
    /** Leaving was requested: explains the consequences before it is done. */
    readonly isLeaving: boolean;
    readonly confirm: string;
  }[];
  readonly leave: LeadingAction;
  readonly words: Readonly<Record<"leave" | "leaveMeans" | "stay", string>>;
};

/** A person's firms; leaving one needs a second press after an explanation. */
export function OwnFirms({ firms, leave, words }: OwnFirmsProps) {
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
          {firm.isLeaving ? <Confirm firm={firm} leave={leave} words={words} /> : null}
        </li>
      ))}
    </ul>
  );
}

type ConfirmProps = Pick<OwnFirmsProps, "leave" | "words"> & {
  readonly firm: OwnFirmsProps["firms"][number];
};

const Confirm = ({ firm, leave, words }: ConfirmProps) => (
  <ActionForm action={leave} hidden={{ firmId: firm.id }} className="mt-3 flex flex-col gap-3">
    {({ typed }) => (
      <>
        {typed === undefined ? <p>{words.leaveMeans}</p> : null}
        <div className="flex flex-wrap gap-3">
          {typed === undefined ? <FormButton>{firm.confirm}</FormButton> : null}
          <a href="/account#firms" className="button">
            {words.stay}
          </a>
        </div>
      </>
    )}
  </ActionForm>
);
