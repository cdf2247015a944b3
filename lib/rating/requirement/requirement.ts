import type { Requirements } from "@/lib/catalog";
import { type Aim, byCell, byMode, byRole, type CellId, MODES, type Mode, type Role } from "@/lib/instrument";
import { presentRole } from "@/lib/position";
import { clip, exceeds } from "@/lib/stats";
import { type ByCell, type ByMode, type ByRole, type Maybe, missing } from "../missing";
import type { MoveParts, RequirementParts } from "../rating";

/**
 * Everything that a required level depends on: the odds of each mode, whether exclusion is the largest corner, and the
 * role shares.
 */
export type RequiredPosition = {
  /** By mode, the probability that a sale runs through a link of that mode: P of method 3.8 (1). They add to 1. */
  readonly weights: ByMode;
  readonly exclusionLargest: boolean;
  /** Shares of sales; they add to 1. */
  readonly roles: ByRole;
};

export type ServeParts = Omit<RequirementParts, "move">;

/**
 * Required level to keep serving, cell by cell: `r_c = Σ_ρ R_ρ · max(Σ_m P_m Serve_cm, floor_c(ρ))`.
 *
 * The components sum to it: `P_m·Serve_cm` per mode and `R_ρ·max(0, floor − mixture)` per role. When exclusion is the
 * largest corner, the transition level replaces the mixture.
 * Shape: requirement set and position, mode weights and role shares each sum to 1. Unit: levels. Range: 1–5, between
 * the smallest and the largest mode of the cell unless a floor is higher. Edge cases: a role without a floor in a cell
 * adds nothing there. Errors: none. Source: method 3.8 (2), (8).
 */
export function requireServe(requirements: Requirements, position: RequiredPosition): ByCell<ServeParts> {
  return byCell((cell) => serveCell(requirements, position, cell));
}

function serveCell(requirements: Requirements, position: RequiredPosition, cell: CellId): ServeParts {
  const { weights, exclusionLargest, roles } = position;
  const modes = byMode((mode) => (exclusionLargest ? 0 : weights[mode] * requirements.serve[cell][mode]));
  const transition = exclusionLargest ? requirements.transition[cell] : 0;
  const mixture = transition + modes.market + modes.modular + modes.relational + modes.captive + modes.hierarchy;
  const added = byRole((role) => roles[role] * Math.max(0, floorOf(requirements, role, cell) - mixture));
  const fromRoles = added.OEA + added.OEM + added.ODM + added.OBM;
  return { modes, transition, roles: added, serve: mixture + fromRoles };
}

/** Minimum level that a role needs in a cell; 1, the bottom of the scale, if it sets none. */
function floorOf(requirements: Requirements, role: Role, cell: CellId): number {
  return requirements.roleFloors[role][cell] ?? 1;
}

/**
 * The effect of the position: the required level minus the same level with the equal mixture of modes.
 *
 * Shape: requirement set and position. Unit: levels. Range: within ±4. Edge cases: the equal mixture without exclusion
 * has no effect. Errors: none. Source: method 3.8 (11).
 */
export function positionEffect(requirements: Requirements, position: RequiredPosition): ByCell<number> {
  const serve = requireServe(requirements, position);
  const equal = requireServe(requirements, { ...position, weights: EQUAL_MIXTURE, exclusionLargest: false });
  return byCell((cell) => serve[cell].serve - equal[cell].serve);
}

/** Equal weights for all modes: used for a firm without a known position. */
export const EQUAL_MIXTURE: ByMode = byMode(() => 1 / MODES.length);

/**
 * Required levels for all sales in one role, for each role: the line of the signature chart.
 *
 * Shape: requirement set and position; a required level by role and cell. Unit: levels. Range: 1–5. Edge cases: the
 * firm's own role shares are not used. Errors: none. Source: method 3.8 (2).
 */
export function requireByPureRole(requirements: Requirements, position: RequiredPosition): ByRole<ByCell<number>> {
  return byRole((role) => {
    const parts = requireServe(requirements, { ...position, roles: pureRole(role) });
    return byCell((cell) => parts[cell].serve);
  });
}

/**
 * All sales in one role.
 *
 * Shape: one role. Unit: shares of sales. Range: one 1 and three 0. Edge cases: none. Errors: none. Source: method 3.8
 * (2).
 */
export const pureRole = (role: Role): ByRole => byRole((other) => (other === role ? 1 : 0));

/**
 * The mode with the largest weight; the first of equal ones in the order of MODES, which is not an order of merit.
 *
 * Shape: weights of the five modes. Unit: none. Range: one of the modes. Edge cases: weights within 1e-9 are equal.
 * Errors: none. Source: method 3.8 (3).
 */
export const presentMode = (weights: ByMode): Mode =>
  MODES.reduce((best, mode) => (exceeds(weights[mode], weights[best]) ? mode : best));

type Present = { readonly mode: Mode | undefined; readonly role: Role | undefined };

/**
 * Whether an aim is decided: to stay, or to move with a kind of upgrading or to a mode or role other than the present.
 *
 * An unknown present mode or role is undefined; then any named one is new.
 * Shape: an aim, and the present mode and role. Unit: none. Range: boolean. Edge cases: false without an aim, and if
 * only the present mode or role is named. Errors: none. Source: method 3.8 (7).
 */
export function namesAim(aim: Aim | null, now: Present): boolean {
  if (aim === null) return false;
  if (aim.kind === "stay" || aim.upgrading !== undefined) return true;
  return (aim.mode !== undefined && aim.mode !== now.mode) || (aim.role !== undefined && aim.role !== now.role);
}

export type MoveTarget = { readonly mode: Mode; readonly role: Role; readonly reposition: boolean };

/**
 * The target of an aim; a missing mode or role is the largest present one.
 *
 * Functional and chain moves, and every move that names another role or mode, are a new position; process and product
 * moves stay in it. A move that names nothing new is insufficient.
 * Shape: position and aim. Unit: none. Range: a mode, a role and whether the position is new. Edge cases: functional
 * and chain moves count as a new position even if nothing else is named. Errors: "no move intended" without an aim or
 * with one to stay; "say what should change" if it names nothing new. Source: method 3.8 (3), (7).
 */
export function findTarget(position: RequiredPosition, aim: Aim | null): Maybe<MoveTarget> {
  if (aim === null || aim.kind === "stay") return missing("no move intended");
  const now = { mode: presentMode(position.weights), role: presentRole(position.roles) };
  const mode = aim.mode ?? now.mode;
  const role = aim.role ?? now.role;
  const elsewhere = mode !== now.mode || role !== now.role;
  if (!namesAim(aim, now)) return missing("say what should change");
  return { mode, role, reposition: elsewhere || aim.upgrading === "functional" || aim.upgrading === "chain" };
}

/**
 * Required level for the move in each cell, never below that for serving.
 *
 * New position: `max(r_c, Serve_c,mode, min(cap, T_c + modifier_c), floor_c(role))`. Same position: `min(cap, r_c +
 * modifier_c)`.
 * Shape: requirement set, required levels to serve with their parts, target, aim. Unit: levels. Range: 1–5, at least
 * the level to serve up to the cap. Edge cases: without a kind of upgrading no modifier is added. Errors: none.
 * Source: method 3.8 (3).
 */
export function requireMove(
  requirements: Requirements,
  serve: ByCell<ServeParts>,
  target: MoveTarget,
  aim: Aim,
): ByCell<MoveParts> {
  const modifiers = aim.kind === "move" && aim.upgrading ? requirements.targetModifiers[aim.upgrading] : {};
  return byCell((cell) => {
    const modifier = modifiers[cell] ?? 0;
    const now = serve[cell].serve;
    return target.reposition
      ? reposition(requirements, { cell, now, modifier, target })
      : stayAndUpgrade(requirements.cap, now, modifier);
  });
}

type Reposition = {
  readonly cell: CellId;
  readonly now: number;
  readonly modifier: number;
  readonly target: MoveTarget;
};

function reposition(requirements: Requirements, { cell, now, modifier, target }: Reposition): MoveParts {
  const modeServe = requirements.serve[cell][target.mode];
  const transition = requirements.transition[cell];
  const transitionModified = Math.min(requirements.cap, transition + modifier);
  const roleFloor = floorOf(requirements, target.role, cell);
  const required = Math.max(now, modeServe, transitionModified, roleFloor);
  const decidedBy =
    required === now
      ? "serve"
      : required === modeServe
        ? "mode"
        : required === transitionModified
          ? "transition"
          : "role";
  return {
    kind: "reposition",
    modeServe,
    transition,
    modifier,
    transitionModified,
    roleFloor,
    decidedBy,
    raise: required - now,
    required,
  };
}

function stayAndUpgrade(cap: number, now: number, modifier: number): MoveParts {
  const required = Math.min(cap, now + modifier);
  const decidedBy = modifier === 0 ? "serve" : "modifier";
  return { kind: "same position", modifier, decidedBy, raise: required - now, required };
}

/** Possible common error of the standard in one direction, in levels. Source: method 3.8 (12). */
export const COMMON_ERROR = 0.5;

/**
 * Required levels all a half level higher (or lower), clipped to the scale, because an error of the standard has the
 * same direction for all cells.
 *
 * Shape: a required level for every cell, and the shift. Unit: levels. Range: 1–5. Edge cases: levels are limited to
 * the scale. Errors: none. Source: method 3.8 (12).
 */
export function shiftRequired(required: ByCell<number>, by: number): ByCell<number> {
  return byCell((cell) => clip(required[cell] + by, 1, 5));
}
