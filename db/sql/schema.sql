-- Which roles may use the schema. Only `trellis_gate` may create functions in it.
GRANT USAGE ON SCHEMA app TO trellis_app, trellis_auth, trellis_worker;
GRANT USAGE, CREATE ON SCHEMA app TO trellis_gate;
