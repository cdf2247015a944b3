import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { currentInstrument, measures1, requirements1 } from "@/lib/catalog";
import { CELLS, LENSES, MODES, OFF_MODEL, PHASES, STRATA } from "@/lib/instrument";
import {
  type AssessmentInput,
  assess,
  BANDS,
  type Fit,
  isMissing,
  type Maybe,
  type Rating,
  type RatingScores,
  type Verdicts,
} from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { generatedAssessments, plainRandom } from "../support/generated-0-4";
import { hashOf } from "../support/rating";

/**
 * The ratings that `tests/golden/method-0-4/generated.py` computed for the same assessments. The header of that script
 * explains the format.
 */
const golden = z
  .object({
    words: z.array(z.string()),
    sums: z.array(z.string()),
    rows: z.array(z.tuple([z.string(), z.array(z.number().nullable())])),
  })
  .parse(JSON.parse(readFileSync(new URL("method-0-4/generated.json", import.meta.url), "utf8")));

/** The expected sums are printed to ten decimal places; the rows behind them add up to some thousands. */
const TOLERANCE = 1e-9;

type Word = string | number | null | undefined | readonly Word[];
type Figures = readonly (number | null | undefined)[];
type Described = {
  readonly words: Readonly<Record<string, Word>>;
  readonly figures: Readonly<Record<string, Figures>>;
};

const rated = (input: AssessmentInput): Rating =>
  assess(input, {
    instrument: currentInstrument,
    requirements: requirements1,
    measures: measures1,
    errorModel: errorModelProvisional,
    random: plainRandom,
    inputHash: hashOf(input),
  });

/** The figure, or undefined if the rating contains only the reason why it is missing. */
const known = <T extends object | number | string>(value: Maybe<T> | undefined): T | undefined =>
  value === undefined || isMissing(value) ? undefined : value;

/** The values of a score table in one list: cells, phases, lenses, the whole. */
const everyPart = <C, P, L, W>(table: {
  readonly cells: Readonly<Record<(typeof CELLS)[number], C>>;
  readonly phases: Readonly<Record<(typeof PHASES)[number], P>>;
  readonly lenses: Readonly<Record<(typeof LENSES)[number], L>>;
  readonly overall: W;
}): readonly (C | P | L | W)[] => [
  ...CELLS.map((cell) => table.cells[cell]),
  ...PHASES.map((phase) => table.phases[phase]),
  ...LENSES.map((lens) => table.lenses[lens]),
  table.overall,
];

function describeRating(rating: Rating): Described {
  const of = [scoresOf(rating.scores), agreementOf(rating), placeOf(rating), surerOf(rating)];
  const { serve } = rating.requirement;
  if (!isMissing(serve)) of.push(requiredOf(rating), fitsOf(rating), gapsOf(rating));
  return {
    words: { heard: rating.marks.respondents, ...Object.assign({}, ...of.map(({ words }) => words)) },
    figures: Object.assign({}, ...of.map(({ figures }) => figures)),
  };
}

function scoresOf(scores: RatingScores): Described {
  const parts = everyPart(scores).map(known);
  const { cappedByRecords } = scores;
  const [staged, weakest] = [known(scores.staged), known(scores.weakestHandover)];
  return {
    words: {
      valid: parts.map((part) => (part === undefined ? "-" : "x")).join(""),
      staged: staged === undefined ? null : [staged.level, ...staged.blocking],
      handOver: weakest === undefined ? null : `${weakest.phase}${weakest.broken ? " broken" : ""}`,
      records: `${known(cappedByRecords.recordsBehind)}/${known(cappedByRecords.answersAbove3)}`,
    },
    figures: {
      levels: parts.map((part) => part?.level),
      capped: everyPart(cappedByRecords).map((part) => known(part)?.level),
      sems: parts.map((part) => part?.sem),
      handOver: [weakest?.difference, weakest?.odds, weakest?.loopBalance],
    },
  };
}

function agreementOf({ agreement, split, marks }: Rating): Described {
  const agreed = [
    ...CELLS.map((cell) => known(agreement.cells[cell])),
    ...PHASES.map((phase) => known(agreement.phases[phase])),
  ];
  return {
    words: {
      agreement: agreed.map((part) => (part === undefined ? "-" : part.verdict === "supported" ? "s" : "u")).join(""),
      split: [
        marks.splitView ? "split" : "one",
        ...split.differences.map(({ phase, strata }) => `${phase} ${strata.join(" ")}`),
      ],
    },
    figures: {
      agreement: agreed.flatMap((part) => [
        part?.respondents,
        part?.items,
        part?.rwg,
        part?.rwgLindell,
        part?.averageDeviation,
        part?.critical,
      ]),
      split: split.differences.flatMap(({ difference, limit }) => [difference, limit]),
      strata: split.byStratum.flatMap(({ phases }) => PHASES.map((phase) => known(phases[phase]))),
    },
  };
}

function placeOf({ position }: Rating): Described {
  const links = position.links.filter(({ direction }) => direction === "customer");
  const display = known(position.portfolio);
  const weights = known(position.requirementWeights);
  const hhi = known(position.customerHhi);
  const mode = known(position.presentMode);
  return {
    words: {
      place: [
        ...links.map((link) => {
          if (isMissing(link)) return "unplaced";
          const own = link.mode ?? (link.modeReason === "between types" ? "between" : "unknown");
          return `${own}<${link.nearest.corner}`;
        }),
        ...(mode === undefined ? [] : [`${mode}${position.exclusionLargest ? " excluded" : ""}`]),
        ...(position.fitsKnownType ? [] : ["no known type"]),
      ],
    },
    figures: {
      links: links.flatMap((link) =>
        isMissing(link)
          ? []
          : [
              ...MODES.map((each) => link.membership[each]),
              link.offModel,
              link.exclusion,
              link.ambiguity,
              ...MODES.map((each) => link.modalShare[each]),
              ...OFF_MODEL.map((each) => link.modalShareOffModel[each]),
            ],
      ),
      place:
        mode === undefined
          ? []
          : [
              ...MODES.map((each) => display?.[each]),
              known(position.offModel),
              known(position.exclusion),
              ...MODES.map((each) => weights?.[each]),
              hhi?.low,
              hhi?.high,
            ],
    },
  };
}

function surerOf({ surer }: Rating): Described {
  const voices = STRATA.map((stratum) => surer?.voices[stratum]);
  return {
    words: {
      surer: voices.flatMap((voice) => [voice?.settles.join(","), voice?.opens.join(",")]).join("/"),
    },
    figures: {
      surer: voices.flatMap((voice) => [
        ...PHASES.map((phase) => voice?.phases[phase]),
        ...LENSES.map((lens) => voice?.lenses[lens]),
        voice?.overall,
      ]),
    },
  };
}

function requiredOf({ requirement, verdicts }: Rating): Described {
  const { serve, changedByPosition, move } = requirement;
  const cells = (table: typeof serve) => CELLS.map((cell) => (isMissing(table) ? undefined : table[cell]));
  const [today, target] = [verdictsOf(verdicts.serve), verdictsOf(verdicts.move)];
  return {
    words: {
      move: isMissing(move) ? (move.insufficient === "no move intended" ? null : "insufficient") : "move",
      verdicts: today.word,
      verdictsMove: target.word,
    },
    figures: {
      serve: cells(serve),
      effect: cells(changedByPosition),
      move: isMissing(move) ? [] : cells(move),
      verdicts: today.figures,
      ...(isMissing(move) ? {} : { verdictsMove: target.figures }),
    },
  };
}

function verdictsOf(verdicts: Maybe<Verdicts>) {
  if (isMissing(verdicts)) return { word: null, figures: [] };
  const parts = everyPart(verdicts).map(known);
  const first = { meets: "m", unclear: "u", short: "s" } as const;
  const mark = ({ verdict, holdsEitherWay }: NonNullable<(typeof parts)[number]>) =>
    holdsEitherWay ? first[verdict].toUpperCase() : first[verdict];
  return {
    word: parts.map((part) => (part === undefined ? "-" : mark(part))).join(""),
    figures: [...parts.map((part) => part?.odds), ...parts.map((part) => part?.required)],
  };
}

function fitsOf({ fit, surer, requirement, sureness }: Rating): Described {
  const [serve, capped, move] = [known(fit.serve), known(fit.serveCapped), known(fit.move)];
  const recorded = known(surer?.records);
  const hasMove = !isMissing(requirement.move);
  const sure = [sureness?.serve, ...(hasMove ? [sureness?.move] : [])];
  return {
    words: {
      fit: lettersOf(serve),
      fitCapped: lettersOf(capped),
      fitMove: lettersOf(move),
      ifRecorded: recorded?.band.join(""),
      sureness: sure.map((each) => {
        const own = known(each);
        if (own === undefined) return null;
        const { reason } = own;
        return `${own.word}, ${reason.kind === "records" ? `${reason.missing} of ${reason.of} records` : `${reason.respondents} people`}`;
      }),
    },
    figures: {
      fit: figuresOf(serve),
      fitCapped: figuresOf(capped),
      ...(hasMove ? { fitMove: figuresOf(move) } : {}),
      ifRecorded: [recorded?.index],
    },
  };
}

const lettersOf = (fit: Fit | undefined): Word =>
  fit === undefined
    ? null
    : [fit.band, fit.ifRequirementsHigher, fit.ifRequirementsLower].map((letters) => letters.join(""));

const figuresOf = (fit: Fit | undefined): Figures => [
  fit?.index,
  fit?.indexByLens,
  fit?.indexByCell,
  fit?.mean,
  ...(["p05", "p10", "p25", "p75", "p90", "p95"] as const).map((share) => fit?.range[share]),
  ...BANDS.map((letter) => fit?.bandOdds[letter]),
  fit?.latent,
];

function gapsOf({ gaps, biggestGaps }: Rating): Described {
  const listed = (known(gaps) ?? []).map(({ cell }) => cell);
  const biggest = known(biggestGaps);
  return {
    words: {
      listed: CELLS.filter((cell) => listed.includes(cell)),
      named: (biggest?.named ?? []).map(({ cell, closing }) => `${cell} ${closing.band.join("")}`),
    },
    figures: {
      named: (biggest?.named ?? []).flatMap(({ odds, expected, closing }) => [odds, expected, closing.points]),
      largest: CELLS.map((cell) => biggest?.odds[cell]),
    },
  };
}

const textOf = (word: Word): string => {
  if (Array.isArray(word)) return word.map(textOf).join(",");
  return word === null || word === undefined ? "-" : String(word);
};

const sumOf = (row: Figures): number => row.reduce<number>((total, value, at) => total + (at + 1) * (value ?? 0), 0);

/**
 * Compares a rating with the line that the second implementation, in Python, printed for it. Returns the parts that
 * differ.
 */
function differencesOf(rating: Rating, [line, sums]: (typeof golden.rows)[number]): readonly string[] {
  const { words, figures } = describeRating(rating);
  const expected = line.split("|");
  const other = golden.words.flatMap((name, at) => {
    const [own, theirs] = [textOf(words[name]), expected[at]];
    return own === theirs ? [] : [`${name}: ${own}, not ${theirs}`];
  });
  const off = golden.sums.flatMap((name, at) => {
    const [row, theirs] = [figures[name], sums[at]];
    if (row === undefined || theirs === null || theirs === undefined)
      return row === undefined && theirs === null ? [] : [`${name}: there on one side only`];
    const own = sumOf(row);
    return Math.abs(own - theirs) <= TOLERANCE ? [] : [`${name}: sum ${own}, not ${theirs}`];
  });
  return [...other, ...off];
}

test("1,000 generated assessments are rated as the second implementation of the method rates them", () => {
  const assessments = generatedAssessments();
  expect(golden.rows).toHaveLength(assessments.length);
  const differences = assessments.flatMap((input, number) => {
    const row = golden.rows[number];
    return row === undefined ? [] : differencesOf(rated(input), row).map((each) => `${number} ${each}`);
  });
  expect(differences).toEqual([]);
});
