// Printed before anything is installed: no dependencies.

export const COMMANDS = [
  "demo",
  "dev",
  "start",
  "worker",
  "migrate",
  "seed",
  "cohort",
  "erase",
  "doctor",
  "assess",
  "statistics",
  "network",
  "error-model",
];

export const USAGE = `Trellis: rates a firm's learning capability against its position in its production network.

  trellis demo                 everything on this machine, with an invented world to look at
      --lang en|zh             language its people have typed in (English unless given); names are in both
  trellis start                the server for real work (production build)
  trellis dev                  the server for developers (reloads on change)
  trellis worker               background jobs alone, beside servers on other machines
  trellis migrate              bring the database to the present schema
  trellis seed --demo          put the invented world into the database (--lang as for the demo)
  trellis seed --cohort N M    add a generated cohort of N firms and about M links to the invented world
  trellis cohort               list the cohorts at the top and who administers them
      --en NAME --zh NAME      make one, unless there is one of these two names
      --administrator EMAIL    who administers it, by an account that is made unless it is there
      --name NAME              that person's name, as colleagues read it
  trellis erase person WHO     list what erasing a person would delete: an address, or the id of an account
  trellis erase firm WHICH     the same for a firm: its id, or its name
  trellis erase again [LEDGER] the same for all who were erased before and came back with an older backup
      --yes                    erase, and write it into the ledger
  trellis doctor               check this installation and say what is wrong
  trellis assess FILE          rate a trellis/assessment@1 file, or its reduced form
      --json                   print trellis/rating@1 instead of a summary
      --lang en|zh             language of the summary
  trellis assess FOLDER        rate every .json file of a folder, one rating a line
  trellis assess FILE.csv      the same from a wide table, one row a respondent or a firm
      --out FILE               the ratings (standard output unless given)
      --summary FILE           counts, quartiles, letters, what was refused (standard error unless given)
      --codebook FILE.csv      column,meaning: what the columns hold, where their names do not say it
      --as-of 2026-11-25       the day of the ratings, where no column asOf gives it
      --threads N              threads; one per core unless given, at most 8
      --help                   the columns of a table and what they mean (--lang zh: in Chinese)
  trellis statistics FILE.csv  reliability, agreement and raters of a data file, for researchers
      --codebook FILE          CSV or JSON: column, meaning, scale, reversed, min, max, missing
      --json                   print trellis/statistics@1 instead of a page
      --lang en|zh             language of the page
      --all                    print below 30 firms, and below 10 firms of 3 respondents, too
      --bootstrap              α with its bootstrap interval too (2,000 draws)
      --keep-going             count cells that cannot be read as missing, list them, and go on
      --help                   the codebook explained, with an example (--lang zh: in Chinese)
  trellis network FILE.csv     measures of a network from its links, for researchers and consultants
      --firms FILE.csv         what is known of the firms: lead, domestic, capability and more
      --undirected             links have no direction
      --json                   print trellis/network@1 instead of a page
      --lang en|zh             language of the page
      --keep-going             leave out lines that cannot be read, list them, and go on
      --help                   the columns explained, with an example (--lang zh: in Chinese)
  trellis error-model estimate how much answers err, from the final results of this installation
      FILE.csv or FOLDER       from a table or a folder as for "assess" instead
      --json                   print trellis/error-model-estimate@1 instead of a page
      --lang en|zh             language of the page
      --codebook FILE.csv      column,meaning: what the columns hold
      --keep-going             leave out firms that cannot be read, list them, and go on
  trellis error-model compare  what the estimate would change: errors, verdicts and letters; the same options
      --help                   what is estimated, and from what (--lang zh: in Chinese)
  trellis error-model adopt    let new final results use the estimate; without --yes it says what would happen
      --by NAME --reason TEXT  who adopts it and why, for the log
      --yes                    adopt it
  trellis error-model          the model in use, and all that were adopted
  trellis help                 this text

Without DATABASE_URL a PostgreSQL of its own is started and kept in .data (TRELLIS_DATA moves it).
PORT (3000) and HOST (127.0.0.1) say where the server listens. All settings: docs/operations.md, "Environment".`;
