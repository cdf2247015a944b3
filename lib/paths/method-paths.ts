/** Addresses of the pages of the method. */
export const methodPaths = {
  method: "/method",
  /** What the calculation program exports; a room or `room-name` stands in the hash. */
  functions: "/method/functions",
} as const;
