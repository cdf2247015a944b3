/** Addresses of the pages of the method. */
export const methodPaths = {
  method: "/method",
  /** The exported functions of the calculation; the hash is a room or `room-name`. */
  functions: "/method/functions",
} as const;
