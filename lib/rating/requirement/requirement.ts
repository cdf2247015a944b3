import type { Requirements } from "@/lib/catalog";
import {
  type Aim,
  byCell,
  byMode,
  byRole,
  CELLS,
  type CellId,
  MODES,
  type Mode,
  ROLES,
  type Role,
} from "@/lib/instrument";
import { presentRole } from "@/lib/position";
import { clip, exceeds } from "@/lib/stats";
import { type ByCell, type ByMode, type ByRole, type Maybe, missing } from "../missing";
import type { MoveParts, RequirementParts } from "../rating-requirement";

/**
 * Everything that a required level depends on: the odds of each mode, whether exclusion is the largest corner, and the
 * role shares.
 */
export type RequiredPosition = {
  /** P of method 3.8 (1); adds to 1. */
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
  const laid = layOutRequirements(requirements);
  return byCell((_, cell) => serveCell(laid, position, cell));
}

function serveCell(laid: LaidOut, position: RequiredPosition, cell: number): ServeParts {
  const { weights, exclusionLargest, roles } = position;
  const modes = byMode((mode, at) => (exclusionLargest ? 0 : weights[mode] * serveAt(laid, cell, at)));
  const transition = exclusionLargest ? (laid.transition[cell] ?? 0) : 0;
  const mixture = transition + modes.market + modes.modular + modes.relational + modes.captive + modes.hierarchy;
  const added = byRole((role, at) => roles[role] * Math.max(0, floorAt(laid, at, cell) - mixture));
  const fromRoles = added.OEA + added.OEM + added.ODM + added.OBM;
  return { modes, transition, roles: added, serve: mixture + fromRoles };
}

/** Minimum level that a role needs in a cell; 1, the bottom of the scale, if it sets none. */
function floorOf(requirements: Requirements, role: Role, cell: CellId): number {
  return requirements.roleFloors[role][cell] ?? 1;
}

/**
 * A requirement set as flat arrays in the order of cells, modes and roles. Shared by all firms, so it must not be
 * modified.
 */
type LaidOut = {
  /** One mode after another: `serve[mode · 16 + cell]`. */
  readonly serve: readonly number[];
  readonly transition: readonly number[];
  /** One role after another: `floors[role · 16 + cell]`. */
  readonly floors: readonly number[];
  /** The requirement of the equal mixture of modes for each cell. */
  readonly evenly: readonly number[];
};

const serveAt = ({ serve }: LaidOut, cell: number, mode: number): number => serve[mode * CELLS.length + cell] ?? 0;
const floorAt = ({ floors }: LaidOut, role: number, cell: number): number => floors[role * CELLS.length + cell] ?? 1;

const laidOut = new WeakMap<Requirements, LaidOut>();

/** Converts a requirement set to flat arrays. Cached, because every firm uses the same one. */
function layOutRequirements(requirements: Requirements): LaidOut {
  const before = laidOut.get(requirements);
  if (before !== undefined) return before;
  const serve = MODES.flatMap((mode) => CELLS.map((cell) => requirements.serve[cell][mode]));
  const laid = {
    serve,
    transition: CELLS.map((cell) => requirements.transition[cell]),
    floors: ROLES.flatMap((role) => CELLS.map((cell) => floorOf(requirements, role, cell))),
    evenly: mix(serve, EQUAL_MIXTURE),
  };
  laidOut.set(requirements, laid);
  return laid;
}

/**
 * The requirement of the modes alone for each cell, without roles; the same operations as `serveCell` in the same
 * order.
 */
const mixturesOf = (laid: LaidOut, { weights, exclusionLargest }: RequiredPosition): readonly number[] =>
  exclusionLargest ? laid.transition : mix(laid.serve, weights);

function mix(serve: LaidOut["serve"], weights: ByMode): readonly number[] {
  const shares = MODES.map((mode) => weights[mode]);
  const mixtures: number[] = [];
  for (let cell = 0; cell < CELLS.length; cell += 1) {
    let mixture = 0;
    for (let mode = 0; mode < shares.length; mode += 1)
      mixture += (shares[mode] ?? 0) * (serve[mode * CELLS.length + cell] ?? 0);
    mixtures.push(mixture);
  }
  return mixtures;
}

/** The same levels as `requireServe`, without components; the same operations in the same order. */
function serveLevels(laid: LaidOut, mixtures: readonly number[], roles: ByRole): readonly number[] {
  const shares = ROLES.map((role) => roles[role]);
  const levels: number[] = [];
  for (let cell = 0; cell < CELLS.length; cell += 1) {
    const mixture = mixtures[cell] ?? 0;
    let added = 0;
    for (let role = 0; role < shares.length; role += 1)
      added += (shares[role] ?? 0) * Math.max(0, floorAt(laid, role, cell) - mixture);
    levels.push(mixture + added);
  }
  return levels;
}

/**
 * The effect of the position: the required level minus the same level with the equal mixture of modes.
 *
 * Shape: requirement set and position. Unit: levels. Range: within ±4. Edge cases: the equal mixture without exclusion
 * has no effect. Errors: none. Source: method 3.8 (11).
 */
export function positionEffect(requirements: Requirements, position: RequiredPosition): ByCell<number> {
  const laid = layOutRequirements(requirements);
  const serve = serveLevels(laid, mixturesOf(laid, position), position.roles);
  const equal = serveLevels(laid, laid.evenly, position.roles);
  return byCell((_, at) => (serve[at] ?? 0) - (equal[at] ?? 0));
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
  const laid = layOutRequirements(requirements);
  const mixtures = mixturesOf(laid, position);
  return byRole((role) => {
    const levels = serveLevels(laid, mixtures, PURE_ROLES[role]);
    return byCell((_, at) => levels[at] ?? 0);
  });
}

/**
 * All sales in one role.
 *
 * Shape: one role. Unit: shares of sales. Range: one 1 and three 0. Edge cases: none. Errors: none. Source: method 3.8
 * (2).
 */
export const pureRole = (role: Role): ByRole => byRole((other) => (other === role ? 1 : 0));

const PURE_ROLES = byRole(pureRole);

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
