// Printed before anything is installed: no dependencies.

export const COMMANDS = ["demo", "dev", "start", "migrate", "seed", "doctor", "assess"];

export const USAGE = `Trellis: rates a firm's learning capability against its position in its production network.

  trellis demo                 everything on this machine, with an invented world to look at
  trellis start                the server for real work (production build)
  trellis dev                  the server for developers (reloads on change)
  trellis migrate              bring the database to the present schema
  trellis seed --demo          put the invented world into the database
  trellis doctor               check this installation and say what is wrong
  trellis assess FILE          rate a trellis/assessment@1 file without a server
      --json                   print trellis/rating@1 instead of a summary
      --lang en|zh             language of the summary
  trellis help                 this text

Without DATABASE_URL a PostgreSQL of its own is started and kept in .data (TRELLIS_DATA moves it).
PORT (3000) and HOST (127.0.0.1) say where the server listens. All settings: README.md, "Environment".`;
