-- Who reaches the schema at all. Only the gate may make functions in it.
GRANT USAGE ON SCHEMA app TO trellis_app, trellis_auth, trellis_worker;
GRANT USAGE, CREATE ON SCHEMA app TO trellis_gate;
