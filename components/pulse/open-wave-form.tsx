"use client";

import type { ReactNode } from "react";
import type { pulseWords } from "@/lib/words/pulse/pulse";
import { fill, type Spoken } from "@/lib/words/say";
import { ActionForm, showNotice } from "../ui/action-form";
import { FormButton, FormChoice, FormText, FormTextArea, type Option } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";

type OpenWaveFormProps = {
  readonly action: NoticeAction;
  readonly firmId: string;
  readonly words: Spoken<typeof pulseWords>;
  readonly units: readonly { readonly id: string; readonly label: string; readonly addresses: string }[];
  readonly ways: readonly Option[];
  readonly firstDay: string;
  readonly latestDay: string;
  readonly suggestedDay: string;
  readonly notes: ReactNode;
};

/** Starts a run (wave) of the employee questionnaire: which units take part, how each is asked, and the last day. */
export const OpenWaveForm = (props: OpenWaveFormProps) => {
  const { action, firmId, units, ways, words } = props;
  const wrongAddress = (fault?: string, address = "") => {
    const known = (["addressInvalid", "addressTwice"] as const).find((one) => one === fault) ?? "addressesFew";
    return fill(words[known], { address });
  };
  return (
    <ActionForm
      action={action}
      hidden={{ firmId }}
      invalid={{ way: words.nothingChosen }}
      done={showNotice}
      className="flex flex-col gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {units.map(({ id, label, addresses }) => (
          <div key={id} className="group min-w-0">
            <FormChoice id={`way-${id}`} name={`way:${id}`} label={label} value="code" options={ways} />
            <div className="mt-3 hidden group-has-[option[value=mail]:checked]:block">
              <FormTextArea
                id={`mails-${id}`}
                name={`mails:${id}`}
                label={addresses}
                hint={words.addressesHint}
                autoComplete="off"
                spellCheck={false}
                rows={6}
                wrong={wrongAddress}
              />
            </div>
          </div>
        ))}
        <FormText
          id="last-day"
          name="lastDay"
          type="date"
          min={props.firstDay}
          max={props.latestDay}
          label={words.lastDay}
          hint={words.lastDayHint}
          value={props.suggestedDay}
          wrong={words.lastDayInvalid}
        />
      </div>
      {props.notes}
      <div>
        <FormButton>{words.openButton}</FormButton>
      </div>
    </ActionForm>
  );
};
