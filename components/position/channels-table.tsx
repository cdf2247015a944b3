"use client";

import { DecisionCard } from "@/components/fields/decision-card";
import { useFields } from "@/components/fields/fields-context";
import { PostedProblem, Seen, usePostedParts, useTellOutcome } from "@/components/fields/fields-form";
import type { Option } from "@/components/ui/form-fields";
import type { Json } from "@/lib/saving";
import type { ShownField } from "@/lib/view/fields/field-spec";
import { printChannel, type RawChannel, readChannel } from "@/lib/view/fields/values";
import { fill } from "@/lib/words/say";

type ChannelWords = Readonly<
  Record<"channel" | "partOf" | "direction" | "notInUse" | "frequency" | "tacitness" | "costBearer", string>
>;
type ChannelOptions = Readonly<Record<keyof RawChannel, readonly Option[]>>;
type ChannelsTableProps = {
  readonly channels: readonly (ShownField & { readonly name: string })[];
  readonly options: ChannelOptions;
  readonly words: ChannelWords;
  readonly disabled: boolean;
};

/** The twelve channels through which knowledge passes between the firm and a partner; each row saves itself. */
export function ChannelsTable({ channels, ...rest }: ChannelsTableProps) {
  return (
    <ul className="mt-2 border-t border-line">
      {channels.map((channel) => (
        <ChannelLine key={channel.key} channel={channel} {...rest} />
      ))}
    </ul>
  );
}

type ChannelLineProps = Omit<ChannelsTableProps, "channels"> & {
  readonly channel: ShownField & { readonly name: string };
};

function ChannelLine({ channel, options, words, disabled }: ChannelLineProps) {
  const { find, save } = useFields();
  const { value, entry } = find(channel);
  const typed = usePostedParts(channel.key);
  const shown = printChannel(value);
  const inUse = shown.direction !== "";
  const change = (part: keyof RawChannel, chosen: string) => {
    const read = readChannel({ ...shown, [part]: chosen });
    if (read.ok) save(channel, read.value);
  };
  const tell = (one: Json) => tellChannel(printChannel(one), options, words);
  const tellOutcome = useTellOutcome((outcome) => tell(outcome.theirs.value));
  const select = (part: keyof RawChannel, none: string | undefined, className: string) => (
    <PartSelect
      name={`${channel.key}:${part}`}
      label={fill(words.partOf, { channel: channel.name, part: words[part] })}
      value={typed?.[`${channel.key}:${part}`] ?? shown[part]}
      options={options[part]}
      none={none}
      disabled={disabled}
      className={className}
      onChange={(chosen) => change(part, chosen)}
    />
  );
  // Without JavaScript all four fields must be visible from the start; with it they appear once a direction is chosen.
  const rest = inUse ? "" : "hidden noscript:block";
  return (
    <li className="border-b border-line py-2">
      <Seen standing={channel} />
      <div className="grid items-center gap-x-3 gap-y-1.5 sm:grid-cols-[minmax(8rem,1fr)_repeat(4,minmax(0,1fr))]">
        <span className={inUse ? "font-semibold" : "text-ink-2"}>{channel.name}</span>
        {select("direction", words.notInUse, "")}
        {select("frequency", undefined, rest)}
        {select("tacitness", words.tacitness, rest)}
        {select("costBearer", words.costBearer, rest)}
      </div>
      <PostedProblem recordKey={channel.key} tell={tellOutcome} />
      <DecisionCard entry={entry} name={channel.name} tell={tell} />
    </li>
  );
}

type PartSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly none: string | undefined;
  readonly disabled: boolean;
  readonly className: string;
  readonly onChange: (chosen: string) => void;
};

function PartSelect({ name, label, value, options, none, disabled, className, onChange }: PartSelectProps) {
  return (
    <label className={`min-w-0 ${className}`}>
      <span className="sr-only">{label}</span>
      <select
        name={name}
        value={value}
        disabled={disabled}
        className="field w-full"
        onChange={(event) => onChange(event.target.value)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function tellChannel(raw: RawChannel, options: ChannelOptions, words: ChannelWords): string {
  if (raw.direction === "") return words.notInUse;
  const parts = ["direction", "frequency", "tacitness", "costBearer"] as const;
  return parts.flatMap((part) => options[part].find((option) => option.value === raw[part])?.label ?? []).join("; ");
}
