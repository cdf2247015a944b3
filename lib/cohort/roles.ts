/** Roles of people in a cohort and its firms, in the order in which they are listed. */
export const PEOPLE_ROLES = ["administrator", "reviewer", "consultant", "manager"] as const;

export type PeopleRole = (typeof PEOPLE_ROLES)[number];

export type PersonRole = {
  readonly role: PeopleRole;
  /** Only set for administrators, because no other role is assigned here. */
  readonly personId: string | null;
  readonly cohortId: string | null;
  readonly name: string;
  readonly organisation: string;
  /** The firm of a manager; for a consultant, only if there is exactly one. */
  readonly firm: string;
  /** Number of open firms that a consultant or reviewer works for. */
  readonly firms: number;
  readonly since: Date | null;
};

export type PeopleRoles = {
  readonly people: readonly PersonRole[];
  /** Number of rows that match the role and the search. */
  readonly total: number;
  readonly counts: Readonly<Record<PeopleRole, number>>;
};

export const PEOPLE_A_PAGE = 50;
