-- Once, before `trellis migrate`, which creates the other roles and all tables. README.md shows how to run it.
-- Needs PostgreSQL 17, the version of Debian 13.
\set ON_ERROR_STOP on
\getenv password OWNER_PASSWORD

-- Owns the database. CREATEROLE: for the logins of the server. CREATEDB: `trellis backup verify` restores into a database of
-- its own and drops it again.
CREATE ROLE trellis_dba LOGIN CREATEROLE CREATEDB PASSWORD :'password';

-- This locale is part of PostgreSQL and sorts alike on every machine. An upgrade of the system cannot spoil an index.
CREATE DATABASE trellis OWNER trellis_dba TEMPLATE template0 ENCODING 'UTF8'
  LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C.UTF-8';

REVOKE ALL ON DATABASE trellis FROM PUBLIC;
