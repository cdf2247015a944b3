import type { Corner, Mode, Role } from "./position-codes";

/** Builds a table over the modes; equivalent to `tabulate(MODES, make)`. */
export const byMode = <V>(make: (mode: Mode, at: number) => V): Readonly<Record<Mode, V>> => ({
  market: make("market", 0),
  modular: make("modular", 1),
  relational: make("relational", 2),
  captive: make("captive", 3),
  hierarchy: make("hierarchy", 4),
});

/** Builds a table over the corners; equivalent to `tabulate(CORNERS, make)`. */
export const byCorner = <V>(make: (corner: Corner, at: number) => V): Readonly<Record<Corner, V>> => ({
  market: make("market", 0),
  modular: make("modular", 1),
  relational: make("relational", 2),
  captive: make("captive", 3),
  hierarchy: make("hierarchy", 4),
  x_simple_tacit_able: make("x_simple_tacit_able", 5),
  x_exclusion: make("x_exclusion", 6),
  x_simple_tacit_unable: make("x_simple_tacit_unable", 7),
});

/** Builds a table over the roles; equivalent to `tabulate(ROLES, make)`. */
export const byRole = <V>(make: (role: Role, at: number) => V): Readonly<Record<Role, V>> => ({
  OEA: make("OEA", 0),
  OEM: make("OEM", 1),
  ODM: make("ODM", 2),
  OBM: make("OBM", 3),
});
