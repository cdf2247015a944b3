import { type JsonField, jsonText } from "@/app/_server/copy/json-text";
import {
  COPY_MEGABYTES_MAX,
  copyFiles,
  type KeptFile,
  type PlacedFile,
  placeFiles,
  textEntry,
} from "@/app/_server/copy/kept-files";
import type { UserActor } from "@/app/_server/gate/gate";
import type { ZipEntry } from "@/app/_server/gate/zip-stream";
import { listSharing } from "@/db/cohorts/consent";
import { listEngagements } from "@/db/consultants/engagements";
import { type FileOfFirm, listFilesOfFirm } from "@/db/evidence/copied-files";
import { listMembers } from "@/db/people/members";
import { listPlans } from "@/db/plans/plans";
import { listConfirmations } from "@/db/position/confirmations";
import { listPartners } from "@/db/position/matches";
import { listPositionEvents } from "@/db/position/position-events";
import { listKnownLinks } from "@/db/position/register-history";
import { findReducedInput } from "@/db/results/reduced-inputs";
import { findResult, listResults } from "@/db/results/results";
import { findFirmScreening } from "@/db/screening/screenings";
import type { Firm, Member } from "@/lib/firms";
import { ratingForFile } from "@/lib/rating";
import { closedInCopy } from "@/lib/view/copy/pulse";
import { firmReadMe } from "@/lib/view/copy/read-me";
import { screeningFigures } from "@/lib/view/screening/figures";
import { readPulse } from "../frames/read-pulse";
import { type CopiedFileAt, copyCycles, type ResultAt, resultPaths } from "./cycles";

type At = { readonly actor: UserActor; readonly firm: Firm; readonly madeAt: Date };
type YearResult = ResultAt & { readonly cycle: number };

/**
 * The full data export of a firm for one of its managers, file by file: `trellis/firm@1`, its final results, and the
 * files of its records.
 *
 * Everything is read with the same queries as the manager's pages, as that user: figures by the rules for this reader,
 * the employee questionnaire by its own, and never a whole table. E-mail addresses are left out, because requests and
 * invitations expire, but a file does not.
 */
export async function* copyFirm(input: At): AsyncGenerator<ZipEntry, void, undefined> {
  const { actor, firm } = input;
  const here = { firmId: firm.id };
  const members = await listMembers(actor, here);
  const results = (await listResults(actor, here)).map(({ figures, ...one }) => ({ ...one, cycle: figures.cycle }));
  const files = placeFiles((await listFilesOfFirm(actor, here)).map(toKept));
  yield textEntry("READ-ME.txt", firmReadMe({ ...input, megabytes: COPY_MEGABYTES_MAX }));
  const fields = firmFields({ ...input, members, results, fileAt: placesOf(files) });
  yield { path: "firm.json", isPacked: false, chunks: jsonText(fields) };
  yield* copyResults(actor, results);
  yield* copyFiles(files);
}

const toKept = ({ item, cycle, firmName: _, ...file }: FileOfFirm): KeptFile => ({
  ...file,
  folders: item === null ? [`plan-${cycle + 1}`] : [String(cycle), item],
});

function placesOf(files: readonly PlacedFile[]): CopiedFileAt {
  const paths = new Map(files.map(({ id, path }) => [id, path]));
  return (file) => {
    if (file === null) return null;
    const { id, ...said } = file;
    return { ...said, path: paths.get(id) ?? null };
  };
}

type Read = At & {
  readonly members: readonly Member[];
  readonly results: readonly YearResult[];
  readonly fileAt: CopiedFileAt;
};

/** `trellis/firm@1`, field by field; each is read only after the previous one is written. */
async function* firmFields(input: Read): AsyncGenerator<JsonField, void, undefined> {
  const { actor, firm, madeAt, members, fileAt } = input;
  const here = { firmId: firm.id };
  yield { name: "format", value: "trellis/firm@1" };
  yield { name: "madeAt", value: madeAt };
  yield { name: "madeFor", value: { name: firm.displayName, role: firm.role, group: firm.stratum } };
  const { id, names, industry, country, employees, timeZone, locale, createdAt } = firm;
  yield { name: "firm", value: { id, ...names, industry, country, employees, timeZone, locale, createdAt } };
  yield {
    name: "people",
    value: members.map(({ displayName, stratum, ...one }) => ({ ...one, name: displayName, group: stratum })),
  };
  yield { name: "consultants", value: (await listEngagements(actor, here)).map(withoutAddress) };
  yield { name: "sharing", value: await listSharing(actor, here) };
  yield { name: "screening", value: await copyScreening(input) };
  yield {
    name: "position",
    value: {
      relationships: (await listKnownLinks(actor, here)).map(({ typedName, ...link }) => ({
        ...link,
        partnerName: typedName,
      })),
      moves: await listPositionEvents(actor, here),
      confirmations: (await listConfirmations(actor, here)).map(withoutAddress),
      matches: (await listPartners(actor, here)).flatMap(({ linkId, match }) =>
        match === undefined ? [] : [{ linkId, ...match }],
      ),
    },
  };
  yield { name: "cycles", each: copyCycles({ ...input, ...here }) };
  yield {
    name: "plans",
    value: (await listPlans(actor, here)).map(({ measures, firmId: _, ...plan }) => ({
      ...plan,
      measures: measures.map(({ record, ...measure }) => ({
        ...measure,
        record: record === null ? null : { ...record, file: fileAt(record.file) },
      })),
    })),
  };
  yield { name: "pulse", value: await copyPulse(actor, firm.id) };
}

const withoutAddress = <T extends { readonly email: string | null }>({ email: _, ...rest }: T): Omit<T, "email"> =>
  rest;

/** The screening as shown on the overview; its answers are left out, because one person gave them. */
async function copyScreening({ actor, firm }: At) {
  const found = await findFirmScreening(actor, { firmId: firm.id });
  if (found === undefined) return null;
  return { answeredAt: found.updatedAt, figures: screeningFigures(found) ?? null };
}

/**
 * The employee questionnaire as on its page: progress of open waves, and the figures of closed ones that may be shown.
 * No address, link or answer.
 */
async function copyPulse(actor: UserActor, firmId: string) {
  const { units, open, closed } = await readPulse(actor, firmId, "en");
  return {
    units: units.map(({ name, headcount }) => ({ name, headcount })),
    open: open.map(({ year, quarter, openedAt, lastDay, rounds }) => ({
      year,
      quarter,
      openedAt,
      lastDay,
      units: rounds.map(({ unit, way, headcount, sent }) => ({ unit, way, headcount, sent })),
    })),
    closed: closedInCopy(closed),
  };
}

/** Each final revision under its usual export file names: the result, and its input without answers. */
async function* copyResults(
  actor: UserActor,
  results: readonly YearResult[],
): AsyncGenerator<ZipEntry, void, undefined> {
  for (const { assessmentId, cycle, revision } of results) {
    const input = { assessmentId, revision };
    const paths = resultPaths(cycle, revision);
    const [frozen, reduced] = [await findResult(actor, input), await findReducedInput(actor, input)];
    if (frozen === undefined || reduced === undefined) continue;
    yield textEntry(paths.result, JSON.stringify(ratingForFile(frozen.rating)));
    yield textEntry(paths.answers, JSON.stringify(reduced.input));
  }
}
