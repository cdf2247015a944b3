import type { Corner, Mode, Role } from "./position-codes";

/** The total table over the modes: the same as `tabulate(MODES, make)`. */
export const byMode = <V>(make: (mode: Mode, at: number) => V): Readonly<Record<Mode, V>> => ({
  market: make("market", 0),
  modular: make("modular", 1),
  relational: make("relational", 2),
  captive: make("captive", 3),
  hierarchy: make("hierarchy", 4),
});

/** The total table over the corners: the same as `tabulate(CORNERS, make)`. */
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

/** The total table over the roles: the same as `tabulate(ROLES, make)`. */
export const byRole = <V>(make: (role: Role, at: number) => V): Readonly<Record<Role, V>> => ({
  OEA: make("OEA", 0),
  OEM: make("OEM", 1),
  ODM: make("ODM", 2),
  OBM: make("OBM", 3),
});
