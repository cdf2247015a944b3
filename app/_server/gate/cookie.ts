/** How every cookie of ours is set: sent to this site alone, out of reach of scripts, and only over TLS where the site has it. */
export const cookieOptions = (maxAge: number, path = "/") =>
  ({
    path,
    maxAge,
    sameSite: "lax",
    httpOnly: true,
    secure: process.env.AUTH_URL?.startsWith("https:") === true,
  }) as const;
