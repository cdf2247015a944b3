// The usage is printed before anything is installed, so this file imports no packages.

export const COMMANDS = [
  "demo",
  "dev",
  "start",
  "worker",
  "build",
  "migrate",
  "backup",
  "restore",
  "seed",
  "cohort",
  "erase",
  "own",
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
  trellis worker               only the background jobs, next to servers on other machines
  trellis build                install and build without starting, for a server that cannot write its own files
  trellis migrate              bring the database to the present schema; first a backup, if that changes tables
      --no-backup              without that backup
  trellis backup [TO]          back up the database and the files to a folder, a bucket, or - (standard output)
      --keep N                 remove all but the last N there (14 unless given; BACKUP_KEEP)
      --recipient age1…        encrypt it for this public key (BACKUP_RECIPIENT)
  trellis backup list [TO]     list the backups
  trellis backup verify FILE   restore into a database of its own, compare every row, and remove it again
  trellis backup key FILE      make the keys for encryption: FILE opens the backups
  trellis restore FILE         restore into an empty database: a file, a name in BACKUP_TO, latest, or -
      --identity FILE          the secret key of an encrypted backup
  trellis seed --demo          put the invented world into the database (--lang as for the demo)
  trellis seed --cohort N M    add a generated cohort of N firms and about M links to the invented world
  trellis cohort               list the top cohorts and who administers them
      --en NAME --zh NAME      make a cohort, unless one has both names
      --administrator EMAIL    its administrator; the account is made if there is none
      --name NAME              that person's name, as colleagues read it
  trellis erase person WHO     list what erasing a person would delete: an address, or the id of an account
  trellis erase firm WHICH     the same for a firm: its id, or its name
  trellis erase again [LEDGER] the same for all who returned with an older backup
      --yes                    erase, and write it into the ledger
  trellis own                  make a copied data folder a database of its own
  trellis doctor               check this installation and say what is wrong
  trellis assess FILE          rate a trellis/assessment@1 file, or its reduced form
      --json                   print trellis/rating@1 instead of a summary
      --lang en|zh             language of the summary
  trellis assess FOLDER        rate every .json file of a folder, one rating on each line
  trellis assess FILE.csv      the same from a wide table: a row for each respondent or firm
      --out FILE               the ratings (standard output unless given)
      --summary FILE           counts, quartiles, letters, what was refused (standard error unless given)
      --codebook FILE.csv      column,meaning: what the columns hold, if their names do not say it
      --as-of 2026-11-25       the day of the ratings, if no column asOf gives it
      --threads N              number of threads, at most 8; the default is one per core
      --help                   the columns of a table and what they mean (--lang zh: in Chinese)
  trellis statistics FILE.csv  reliability, agreement and raters of a data file, for researchers
      --codebook FILE          CSV or JSON: column, meaning, scale, reversed, min, max, missing
      --json                   print trellis/statistics@1 instead of a page
      --lang en|zh             language of the page
      --all                    also print below 30 firms, and below 10 firms of 3 respondents
      --bootstrap              also print α with its bootstrap interval (2,000 draws)
      --keep-going             count cells that cannot be read as missing, and list them
      --help                   the codebook explained, with an example (--lang zh: in Chinese)
  trellis network FILE.csv     measures of a network from its relationships, for research
      --firms FILE.csv         what is known of the firms: lead, domestic, capability and more
      --undirected             relationships have no direction
      --json                   print trellis/network@1 instead of a page
      --lang en|zh             language of the page
      --keep-going             leave out lines that cannot be read, and list them
      --help                   the columns explained, with an example (--lang zh: in Chinese)
  trellis error-model estimate how large errors of answers are, from all final results here
      FILE.csv or FOLDER       from a table or a folder as for "assess" instead
      --json                   print trellis/error-model-estimate@1 instead of a page
      --lang en|zh             language of the page
      --codebook FILE.csv      column,meaning: what the columns hold
      --keep-going             leave out firms that cannot be read, and list them
  trellis error-model compare  what the estimate would change: errors, results and letters
      --help                   what is estimated, and from what (--lang zh: in Chinese)
  trellis error-model adopt    use the estimate for new final results; without --yes only a preview
      --by NAME --reason TEXT  who adopts it and why, for the log
      --yes                    adopt it
  trellis error-model          the model in use, and all models adopted before
  trellis help                 this text

Without DATABASE_URL, Trellis starts its own PostgreSQL and keeps it in .data (TRELLIS_DATA moves it).
PORT (3000) and HOST (127.0.0.1) say where the server listens. All settings: docs/operations.md, "Environment".`;
