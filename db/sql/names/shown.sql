-- Returns which of two names the reader of this transaction sees; the first if the reader is unknown.
CREATE OR REPLACE FUNCTION app.shown(p_name text, p_other text) RETURNS text LANGUAGE sql STABLE
RETURN CASE WHEN p_other IS NULL THEN p_name
  ELSE app.name_for(nullif(current_setting('app.reader', true), ''), p_name, p_other) END;
GRANT EXECUTE ON FUNCTION app.shown TO trellis_app, trellis_auth, trellis_owner, trellis_worker;
