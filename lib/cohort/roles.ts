/** What people are in a cohort and in its firms, in the order in which they are listed. */
export const PEOPLE_ROLES = ["administrator", "reviewer", "consultant", "manager"] as const;

export type PeopleRole = (typeof PEOPLE_ROLES)[number];

export type PersonRole = {
  readonly role: PeopleRole;
  /** Of administrators alone: nobody else's role is given here. */
  readonly personId: string | null;
  readonly cohortId: string | null;
  readonly name: string;
  readonly organisation: string;
  /** The firm of a manager; of a consultant only where it is one. */
  readonly firm: string;
  /** Open firms a consultant or a reviewer works for. */
  readonly firms: number;
  readonly since: Date | null;
};

export type PeopleRoles = {
  readonly people: readonly PersonRole[];
  /** Of the role and the search. */
  readonly total: number;
  readonly counts: Readonly<Record<PeopleRole, number>>;
};

export const PEOPLE_A_PAGE = 50;
