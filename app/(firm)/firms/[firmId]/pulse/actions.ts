"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { doneSaying } from "@/app/_server/gate/form-reply";
import { singleLineName } from "@/app/_server/gate/names";
import { type ActionOutcome, refused } from "@/app/_server/gate/outcome";
import { publicAddress } from "@/app/_server/gate/public-address";
import { hashToken } from "@/app/_server/gate/tokens";
import { takePulseMails } from "@/app/_server/mail/outside-mails";
import { sendPulseMails } from "@/app/_server/mail/pulse-mails";
import { closeWave } from "@/app/_server/secret-links/pulse";
import { pulseKeys } from "@/app/_server/secret-links/pulse-keys";
import type { DoneNotice } from "@/components/ui/form-state";
import { findFirm } from "@/db/firms/firms";
import {
  createPulseUnit,
  endPulseUnit,
  type NewRound,
  openPulseWave,
  PULSE_WAYS,
  setHeadcount,
} from "@/db/pulse/pulse";
import { shuffle } from "@/db/pulse/pulse-answers";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { dayAt, dayEndIn } from "@/lib/view/time/calendar";
import { pulseWords } from "@/lib/words";
import { readAddresses, unitIn } from "./addresses";

const AtFirm = z.object({ firmId: idSchema });
const AtUnit = AtFirm.extend({ unitId: idSchema });
const Headcount = z.coerce
  .number("headcountInvalid")
  .int("headcountInvalid")
  .min(5, "headcountInvalid")
  .max(2000, "headcountInvalid");
const Name = singleLineName(60, "unitNameMissing");

export const addUnit = defineAction({
  verb: "pulse.manage",
  input: AtFirm.extend({ name: Name, headcount: Headcount }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    if (!(await createPulseUnit(actor, input))) return refused("unit-exists");
    revalidatePath(firmPaths.pulse(input.firmId));
    return doneSaying(pulseWords.unitAdded, { name: input.name });
  },
});

export const changeHeadcount = defineAction({
  verb: "pulse.manage",
  input: AtUnit.extend({ headcount: Headcount }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    if (!(await setHeadcount(actor, input))) return refused("changed-meanwhile");
    revalidatePath(firmPaths.pulse(input.firmId));
    return doneSaying(pulseWords.headcountSaved);
  },
});

export const endUnit = defineAction({
  verb: "pulse.manage",
  input: AtUnit.extend({ name: z.string().max(80).catch("") }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    if (!(await endPulseUnit(actor, input))) return refused("changed-meanwhile");
    revalidatePath(firmPaths.pulse(input.firmId));
    return doneSaying(pulseWords.unitEnded, { name: input.name });
  },
});

/** Maximum number of days for which people can answer a wave, which is one run of the employee questionnaire. */
const OPEN_DAYS_MAX = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Number of e-mails sent before the page responds; the others follow within minutes. */
const MAILED_AT_ONCE = 40;

/**
 * How each unit is surveyed is in the field `way:` plus the unit's id; any other value excludes the unit. E-mail
 * addresses are in the field `mails:` plus the unit's id.
 */
const OpenWave = z
  .looseObject({ firmId: idSchema, lastDay: z.iso.date("lastDayInvalid") })
  .transform(({ firmId, lastDay, ...fields }) => ({
    firmId,
    lastDay,
    rounds: Object.entries(fields).flatMap(([name, value]): NewRound[] => {
      const unitId = unitIn("way:", name);
      const way = PULSE_WAYS.find((own) => own === value);
      return unitId === undefined || way === undefined ? [] : [{ unitId, way, hashes: hashesOf(unitId, way) }];
    }),
    typed: new Map(
      Object.entries(fields).flatMap(([name, value]) => {
        const unitId = unitIn("mails:", name);
        return unitId === undefined || typeof value !== "string" ? [] : [[unitId, value] as const];
      }),
    ),
  }));

export const openWave = defineAction({
  verb: "pulse.manage",
  input: OpenWave,
  find: findFirm,
  async run({ actor, input: { firmId, lastDay, rounds, typed }, subject: firm }): Promise<ActionOutcome<DoneNotice>> {
    const today = dayAt(firm.timeZone, new Date());
    const latest = dayAt(firm.timeZone, new Date(Date.now() + OPEN_DAYS_MAX * DAY_MS));
    if (lastDay <= today || lastDay > latest) return { status: "invalid", fields: { lastDay: ["lastDayInvalid"] } };
    if (rounds.length === 0) return { status: "invalid", fields: { way: ["nothingChosen"] } };
    const mailed = readAddresses(
      rounds.flatMap(({ unitId, way }) => (way === "mail" ? [{ unitId, typed: typed.get(unitId) ?? "" }] : [])),
    );
    if (!mailed.ok) return { status: "invalid", fields: mailed.error };
    const taken = await takePulseMails(actor, firm, [...mailed.value.values()].flat());
    if (!taken.ok) return taken.refusal;
    const opened = await openPulseWave(actor, {
      firmId,
      year: Number(today.slice(0, 4)),
      quarter: Math.ceil(Number(today.slice(5, 7)) / 3),
      lastDay,
      closesAt: dayEndIn(firm.timeZone, lastDay),
      // shuffled, so that neither the order of addresses nor the number of a link reveals a person
      rounds: rounds.map((round) => ({ ...round, addresses: shuffle(mailed.value.get(round.unitId) ?? []) })),
    });
    if (typeof opened === "string") await taken.giveBack();
    if (opened === "units-gone") return refused("changed-meanwhile");
    if (opened === "unit-in-open-wave") return refused("unit-in-open-wave");
    const { waveId } = opened;
    if (mailed.value.size > 0) await sendPulseMails({ address: await publicAddress(), most: MAILED_AT_ONCE, waveId });
    revalidatePath(firmPaths.pulse(firmId));
    return doneSaying(mailed.value.size === rounds.length ? pulseWords.mailed : pulseWords.opened);
  },
});

/** The hashes of all links of a unit, or of its single code. */
const hashesOf =
  (unitId: string, way: NewRound["way"]): NewRound["hashes"] =>
  ({ waveId, headcount }) => {
    const { tokenOf } = pulseKeys();
    const numbers = way === "code" ? [0] : Array.from({ length: headcount }, (_, index) => index + 1);
    return numbers.map((n) => hashToken(tokenOf({ waveId, unitId }, n)));
  };

export const endWave = defineAction({
  verb: "pulse.manage",
  input: AtFirm.extend({ waveId: idSchema }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    const closed = await closeWave(actor, input);
    revalidatePath(firmPaths.pulse(input.firmId));
    if (closed === undefined) return refused("changed-meanwhile");
    if (closed.unread === 0) return doneSaying(pulseWords.closedNow);
    return doneSaying(pulseWords.unread, { n: closed.unread }, "warn");
  },
});
