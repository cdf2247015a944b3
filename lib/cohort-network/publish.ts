import { diffuseScenarios, type NetworkFirms, type NetworkProfile } from "@/lib/learning";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import {
  type CohortMember,
  type ConsentLevel,
  type Disclosure,
  discloseSnapshot,
  type FigureDisclosure,
  printShare,
  type SeenStand,
  type SetDisclosure,
  type Snapshot,
  type Stand,
  TOTAL,
} from "@/lib/snapshots";
import type { Assembled } from "./assemble";
import { growthOf, modesOfCycles, transitionsOf } from "./figures";
import type { SurveyInput } from "./survey";
import type { LinkFigures, ReportPart, ScoreFigures, SurveyFirm, SurveyLink } from "./types";

/** Whether a set shows the same firms and values as the previous one; then it need not be stored. */
export function isRemembered(earlier: readonly Snapshot[], { snapshot }: Disclosure): boolean {
  const last = earlier.findLast(({ cohortId }) => cohortId === snapshot?.cohortId);
  if (snapshot === undefined || last === undefined) return false;
  return JSON.stringify([last.members, last.sets]) === JSON.stringify([snapshot.members, snapshot.sets]);
}

const ADMINISTRATOR = { kind: "administrator" } as const;

/** The set of figures about links: which firms are in it, and whether it may be published after the earlier ones. */
export function discloseLinks({ cohortId, id, firms, links, memory }: SurveyInput): Disclosure {
  const registered = registeredShares(links);
  const members = firms.flatMap((firm): CohortMember[] => {
    const share = registered.get(firm.id);
    if (share === undefined) return [];
    const values = { registered: share };
    return [{ firmId: firm.id, revision: firm.stand, cells: {}, consent: firm.consent, values }];
  });
  return discloseSnapshot({
    id: `${id} links`,
    cohortId: `${cohortId} links`,
    members,
    dimensions: [],
    figures: [{ id: "registered", min: 0, max: 1 }],
    audience: ADMINISTRATOR,
    seen: memory.seenLinks,
    earlier: memory.links,
  });
}

/** Share of sales that a firm's register covers; firms without a customer link are left out. */
function registeredShares(links: readonly SurveyLink[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { firmId, direction, share } of links) {
    if (direction === "customer") shares.set(firmId, Math.min(1, (shares.get(firmId) ?? 0) + (share ?? 0)));
  }
  return shares;
}

/**
 * The set of figures about capability: which firms are in it, and whether it may be published after the earlier ones.
 *
 * The set is checked a second time for a reader who knows only the results of firms shown by name. An anonymous node
 * shows no level; without the second check, the new result of one anonymous firm could be derived from two means.
 */
export function discloseScores(input: SurveyInput): Disclosure {
  const { seenScores, namedScores } = input.memory;
  const visible = discloseTo(input, seenScores, ({ consent }) => consent);
  const named = discloseTo(input, namedScores, (firm) => (isNamed(firm) ? firm.consent : 1));
  if (visible.snapshot === undefined) return visible;
  const { republish, sets, withdrawals, snapshot } = named;
  if (snapshot === undefined) return { republish, sets, withdrawals, seen: visible.seen };
  return { ...visible, sets: visible.sets.map((set, at) => stricter(set, sets[at])) };
}

const isNamed = ({ consent }: Pick<SurveyFirm, "consent">): boolean => consent === 3;

/** Results of firms that are shown by name. */
export const namedStands = ({ firms }: Pick<SurveyInput, "firms">): readonly Stand[] =>
  firms.filter(isNamed).map(({ id: firmId, stand: revision }) => ({ firmId, revision }));

function discloseTo(
  { cohortId, id, firms, memory }: SurveyInput,
  seen: readonly SeenStand[],
  consentOf: (firm: SurveyFirm) => ConsentLevel,
): Disclosure {
  return discloseSnapshot({
    id: `${id} scores`,
    cohortId: `${cohortId} scores`,
    members: firms.flatMap((firm): CohortMember[] => {
      const { id: firmId, stand, result } = firm;
      if (result === null) return [];
      return [{ firmId, revision: stand, cells: {}, consent: consentOf(firm), values: { points: result.points } }];
    }),
    dimensions: [],
    figures: [{ id: "points", min: 0, max: 100 }],
    audience: ADMINISTRATOR,
    seen,
    earlier: memory.scores,
  });
}

/**
 * The stricter of two ways to print one set: a bound is withheld if either withholds it, quartiles are shown only if
 * both show them.
 */
function stricter(set: SetDisclosure, other: SetDisclosure | undefined): SetDisclosure {
  if (set.kind !== "published" || other?.kind !== "published") return set;
  const cells = set.cells.map((cell, at) => {
    const beside = other.cells[at];
    if (cell.kind !== "published" || beside?.kind !== "published") return cell;
    const figures = Object.entries(cell.figures).map(([id, figure]) => {
      const than = beside.figures[id];
      return [id, than === undefined ? figure : lessOf(figure, than)] as const;
    });
    return { ...cell, figures: Object.fromEntries(figures) };
  });
  return { ...set, cells };
}

function lessOf(figure: FigureDisclosure, than: FigureDisclosure): FigureDisclosure {
  const { mean, end } = than.end === undefined ? figure : than;
  return {
    ...figure,
    ...{ mean, ...(end !== undefined && { end }) },
    quartiles: isInsufficient(than.quartiles) ? than.quartiles : figure.quartiles,
    spread: isInsufficient(than.spread) ? than.spread : figure.spread,
  };
}

type Published = { readonly count: LinkFigures["count"]; readonly figure: FigureDisclosure };

/** The published total, or the reason why it is withheld. */
function totalOf({ sets }: Disclosure, figure: string): Published | Insufficient<"too-few" | "changed-by-few"> {
  const total: SetDisclosure | undefined = sets.find(({ dimension }) => dimension === TOTAL);
  if (total?.kind === "withheld") {
    const few = total.reason === "changed-by-few" || total.reason === "linked-by-few";
    return insufficient(few ? "changed-by-few" : "too-few");
  }
  const [cell] = total?.cells ?? [];
  const found = cell?.kind === "published" ? cell.figures[figure] : undefined;
  if (cell?.kind !== "published" || found === undefined) return insufficient("too-few");
  return { count: cell.count, figure: found };
}

const flow = (value: number | Insufficient): ReportPart<number> =>
  isInsufficient(value) ? insufficient("not-computable") : printShare(value);

type LinkFacts = {
  readonly network: Assembled;
  readonly disclosure: Disclosure;
  readonly profile: NetworkProfile | Insufficient<"too-few-firms">;
};

/** The publishable figures about links; if the new set would reveal a few changed firms, the last published one. */
export function linkFigures(input: SurveyInput, { network, disclosure, profile }: LinkFacts): ReportPart<LinkFigures> {
  if (network.links.length === 0) return insufficient("no-link");
  const total = totalOf(disclosure, "registered");
  if (isInsufficient(total)) {
    return total.reason === "changed-by-few" && input.last !== undefined ? input.last.links : total;
  }
  const facts = { ...input, home: network.home };
  const onProfile = (of: (known: NetworkProfile) => number | Insufficient): ReportPart<number> =>
    isInsufficient(profile) ? insufficient("too-few-firms") : flow(of(profile));
  return {
    at: input.day,
    count: total.count,
    registered: total.figure,
    domestic: onProfile((known) => known.domestic),
    reciprocity: onProfile((known) => known.reciprocity),
    openness: onProfile((known) => known.openness),
    modes: modesOfCycles(facts),
    transitions: transitionsOf(facts, input.random),
    growth: growthOf(facts),
  };
}

type ScoreFacts = LinkFacts & { readonly firms: NetworkFirms };

/**
 * The publishable figures about capability; if the new set would reveal a few changed firms, the last published one.
 */
export function scoreFigures(input: SurveyInput, facts: ScoreFacts): ReportPart<ScoreFigures> {
  const { network, disclosure, profile, firms } = facts;
  if (isInsufficient(profile)) return insufficient("too-few-firms");
  if (isInsufficient(profile.mean)) return insufficient("structure-only");
  const total = totalOf(disclosure, "points");
  if (isInsufficient(total)) {
    return total.reason === "changed-by-few" && input.last !== undefined ? input.last.scores : total;
  }
  const scenarios = diffuseScenarios(network.nodes, network.knowledge, { table: input.table, ...firms });
  const { quartiles } = total.figure;
  const spread = (value: number | Insufficient): ReportPart<number> =>
    isInsufficient(quartiles)
      ? insufficient("too-few")
      : isInsufficient(value)
        ? insufficient("not-computable")
        : Math.round(value);
  const reach = isInsufficient(profile.reach) ? insufficient("no-source" as const) : printShare(profile.reach);
  return {
    at: input.day,
    count: total.count,
    mean: total.figure,
    quartiles: isInsufficient(quartiles) ? insufficient("too-few") : quartiles,
    deviation: spread(profile.deviation),
    reach,
    assortativity: flow(profile.assortativity),
    concentration: isInsufficient(profile.concentration)
      ? insufficient("not-computable")
      : Math.round(1 / profile.concentration),
    diffusion: isInsufficient(scenarios)
      ? insufficient("not-computable")
      : scenarios.map(({ factor, diffusion }) => ({
          factor,
          rise: Math.round(2 * ((diffusion.means.at(-1) ?? 0) - (diffusion.means[0] ?? 0))) / 2,
        })),
    label: profile.label,
  };
}
