-- Returns which of two names a reader of this language sees: the other one, if only that one is in their script.
CREATE OR REPLACE FUNCTION app.name_for(p_locale text, p_name text, p_other text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN p_other IS NULL OR p_locale IS NULL OR (p_name ~ '[\u3400-\u9fff]') = (p_locale = 'zh')
  OR (p_other ~ '[\u3400-\u9fff]') <> (p_locale = 'zh') THEN p_name ELSE p_other END;
GRANT EXECUTE ON FUNCTION app.name_for TO trellis_app, trellis_auth, trellis_owner, trellis_worker;
