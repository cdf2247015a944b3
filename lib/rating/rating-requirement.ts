import type { Mode, Role, Upgrading } from "@/lib/instrument";
import type { ByCell, ByMode, ByRole, Maybe } from "./missing";

/** The components of a cell's required level. `modes` (or `transition`) and `roles` sum to `serve`. */
export type RequirementParts = {
  readonly modes: ByMode;
  /** Used instead of the modes if exclusion is the largest corner; otherwise 0. */
  readonly transition: number;
  readonly roles: ByRole;
  readonly serve: number;
  /** Present if a move is intended; `serve + raise = required`. */
  readonly move: Maybe<MoveParts>;
};

export type MoveParts =
  | {
      /** Another role or mode, or a functional or chain move: the largest of four values. */
      readonly kind: "reposition";
      readonly modeServe: number;
      readonly transition: number;
      readonly modifier: number;
      /** Transition level plus modifier, capped. */
      readonly transitionModified: number;
      readonly roleFloor: number;
      readonly decidedBy: "serve" | "mode" | "transition" | "role";
      readonly raise: number;
      readonly required: number;
    }
  | {
      /** Process or product upgrading in the same mode and role. */
      readonly kind: "same position";
      readonly modifier: number;
      readonly decidedBy: "serve" | "modifier";
      readonly raise: number;
      readonly required: number;
    };

/** The required line of the signature chart and its two marks. */
export type Signature = {
  readonly line: ByRole;
  /** Half-width of the band around the line. */
  readonly se: number;
  readonly own: { readonly roleScore: number; readonly required: number };
  readonly aim: Maybe<{ readonly role: Role; readonly roleScore: number; readonly required: number }>;
};

export type RatingRequirement = {
  readonly serve: Maybe<ByCell<number>>;
  readonly move: Maybe<ByCell<number>>;
  readonly changedByPosition: Maybe<ByCell<number>>;
  readonly rolesAdd: Maybe<ByCell<number>>;
  readonly parts: Maybe<ByCell<RequirementParts>>;
  /** Means over the scored cells, computed by phase, so that they are comparable with the overall level. */
  readonly means: {
    readonly serve: Maybe<number>;
    readonly move: Maybe<number>;
    readonly changedByPosition: Maybe<number>;
    readonly rolesAdd: Maybe<number>;
  };
  readonly signature: Maybe<Signature>;
  /** The complete aim: if mode or role is missing, it is the largest present one. */
  readonly target: Maybe<{
    readonly mode: Mode;
    readonly role: Role;
    readonly upgrading: Upgrading | null;
    readonly year: number | null;
  }>;
};
