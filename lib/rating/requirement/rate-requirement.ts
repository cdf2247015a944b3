import type { Requirements } from "@/lib/catalog";
import { type Aim, byCell, byRole, ROLES } from "@/lib/instrument";
import { ROLE_RANKS, roleScore } from "@/lib/position";
import { sum } from "@/lib/stats";
import type { CellLevels } from "../fit";
import { type ByCell, isMissing, type Maybe, missing } from "../missing";
import type { MoveParts, RatingRequirement, Signature } from "../rating";
import { overallMeanOf } from "../verdict";
import {
  COMMON_ERROR,
  findTarget,
  type MoveTarget,
  positionEffect,
  type RequiredPosition,
  requireByPureRole,
  requireMove,
  requireServe,
  type ServeParts,
} from "./requirement";

type RequirementInput = {
  readonly requirements: Requirements;
  readonly position: Maybe<RequiredPosition>;
  readonly aim: Aim | null;
  /** The scored cells; means are taken over them, so that they are comparable with the overall level. */
  readonly scored: CellLevels;
};

/**
 * The required levels with their components, and the effect of position and roles on them.
 *
 * Shape: requirement set, position, aim, scored cells. Unit: levels. Range: 1–5. Edge cases: without any scored cell,
 * means are over all 16. Errors: the reason of the position; "no move intended" and "say what should change" for the
 * move. Source: method 3.8 (2), (3), (8), (11).
 */
export function rateRequirement(input: RequirementInput): RatingRequirement {
  const { position } = input;
  if (isMissing(position)) return requirementMissing(position, input.aim);
  return requirementKnown({ ...input, position });
}

/**
 * Without a position nothing is required. A firm that intends no move still gets that as the reason for the missing
 * move.
 */
function requirementMissing(reason: Extract<Maybe<never>, object>, aim: Aim | null): RatingRequirement {
  const move = aim?.kind === "move" ? reason : missing("no move intended");
  return {
    serve: reason,
    move,
    changedByPosition: reason,
    rolesAdd: reason,
    parts: reason,
    means: { serve: reason, move, changedByPosition: reason, rolesAdd: reason },
    signature: reason,
    target: move,
  };
}

type Known = Omit<RequirementInput, "position"> & { readonly position: RequiredPosition };

function requirementKnown({ requirements, position, aim, scored }: Known): RatingRequirement {
  const parts = requireServe(requirements, position);
  const target = findTarget(position, aim);
  const moveParts: Maybe<ByCell<MoveParts>> =
    isMissing(target) || aim === null ? missingTarget(target) : requireMove(requirements, parts, target, aim);

  const serve = byCell((cell) => parts[cell].serve);
  const move = isMissing(moveParts) ? moveParts : byCell((cell) => moveParts[cell].required);
  const changed = positionEffect(requirements, position);
  const rolesAdd = byCell((cell) => sum(ROLES.map((role) => parts[cell].roles[role])));
  const mean = (values: ByCell<number>) => overallOf(values, scored);
  const means = {
    serve: mean(serve),
    move: isMissing(move) ? move : mean(move),
    changedByPosition: mean(changed),
    rolesAdd: mean(rolesAdd),
  };
  return {
    serve,
    move,
    changedByPosition: changed,
    rolesAdd,
    parts: joinParts(parts, moveParts),
    means,
    signature: drawSignature({ requirements, position, target, scored, means }),
    target: isMissing(target) ? target : describeTarget(target, aim),
  };
}

const missingTarget = (target: Maybe<MoveTarget>) => (isMissing(target) ? target : missing("no move intended"));

function joinParts(parts: ByCell<ServeParts>, move: Maybe<ByCell<MoveParts>>): RatingRequirement["parts"] {
  return byCell((cell) => ({ ...parts[cell], move: isMissing(move) ? move : move[cell] }));
}

function describeTarget({ mode, role }: MoveTarget, aim: Aim | null): RatingRequirement["target"] {
  const move = aim?.kind === "move" ? aim : undefined;
  return { mode, role, upgrading: move?.upgrading ?? null, year: move?.year ?? null };
}

/** Mean over the scored cells, by phase; over all cells if none is scored. */
function overallOf(values: ByCell<number>, scored: CellLevels): number {
  const overall = overallMeanOf(Object.keys(scored).length === 0 ? values : scored, values);
  if (isMissing(overall)) throw new Error("a mean over cells that are there");
  return overall;
}

type Drawing = {
  readonly requirements: Requirements;
  readonly position: RequiredPosition;
  readonly target: Maybe<MoveTarget>;
  readonly scored: CellLevels;
  readonly means: { readonly serve: number; readonly move: Maybe<number> };
};

/** The line for all sales in one role, and the marks of the firm and of its aim. Source: method 3.8 (2). */
function drawSignature({ requirements, position, target, scored, means }: Drawing): Signature {
  const pure = requireByPureRole(requirements, position);
  return {
    line: byRole((role) => overallOf(pure[role], scored)),
    se: COMMON_ERROR,
    own: { roleScore: roleScore(position.roles), required: means.serve },
    aim: aimMark(target, means.move),
  };
}

function aimMark(target: Maybe<MoveTarget>, required: Maybe<number>): Signature["aim"] {
  if (isMissing(target)) return target;
  if (isMissing(required)) return required;
  return { role: target.role, roleScore: ROLE_RANKS[target.role], required };
}
