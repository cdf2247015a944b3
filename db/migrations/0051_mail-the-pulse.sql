CREATE TABLE "app"."pulse_address" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"email" text NOT NULL,
	"claimed_at" timestamp with time zone,
	"refused" boolean DEFAULT false NOT NULL,
	CONSTRAINT "pulse_address_firm_id_wave_id_unit_id_n_pk" PRIMARY KEY("firm_id","wave_id","unit_id","n"),
	CONSTRAINT "pulse_address_lower" CHECK ("app"."pulse_address"."email" = lower("app"."pulse_address"."email"))
);
--> statement-breakpoint
ALTER TABLE "app"."pulse_round" DROP CONSTRAINT "pulse_round_way";--> statement-breakpoint
ALTER TABLE "app"."pulse_figure" ADD COLUMN "by_hand" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."pulse_address" ADD CONSTRAINT "pulse_address_round" FOREIGN KEY ("firm_id","wave_id","unit_id") REFERENCES "app"."pulse_round"("firm_id","wave_id","unit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pulse_address_email_key" ON "app"."pulse_address" USING btree ("firm_id","wave_id","email");--> statement-breakpoint
ALTER TABLE "app"."pulse_round" ADD CONSTRAINT "pulse_round_way" CHECK ("app"."pulse_round"."way" in ('mail', 'links', 'code'));
--> statement-breakpoint

ALTER TABLE app.pulse_address OWNER TO trellis_owner;
ALTER TABLE app.pulse_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.pulse_address FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.pulse_address TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- A manager sees which addresses still wait or were refused; which link is whose he does not.
CREATE POLICY manager_inserts ON app.pulse_address FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_reads ON app.pulse_address FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
GRANT INSERT, SELECT (firm_id, wave_id, unit_id, email, refused) ON app.pulse_address TO trellis_app;
CREATE POLICY gate ON app.pulse_address TO trellis_gate USING (true) WITH CHECK (true);
GRANT SELECT, DELETE, UPDATE (claimed_at, refused) ON app.pulse_address TO trellis_gate;
--> statement-breakpoint

-- Until now a manager handed out every link and code. What is kept of closed waves stays, and shows by the rule of today:
-- of the firm from ten people, and of a statement from ten levels.
UPDATE app.pulse_figure SET by_hand = (figures->>'people')::integer;
DO $$
DECLARE
  f app.pulse_figure;
  v jsonb;
  v_thin CONSTANT jsonb := '{"kind": "insufficient", "reason": "too-few-answers"}';
  v_phases CONSTANT text[] := ARRAY['PRE', 'LRN', 'APP', 'EVA'];
  v_lenses CONSTANT text[] := ARRAY['ORG', 'NET', 'POS', 'INT'];
  v_levels float8[];
  v_all float8[];
  v_known bigint;
BEGIN
  FOR f IN SELECT * FROM app.pulse_figure WHERE about = firm_id LOOP
    v := f.figures;
    v_all := '{}';
    FOR p IN 1..4 LOOP
      v_levels := '{}';
      FOR l IN 1..4 LOOP
        SELECT coalesce(sum(u.n), 0) INTO v_known FROM (SELECT count(*) AS n FROM app.pulse_answer a
          WHERE a.firm_id = f.firm_id AND a.wave_id = f.wave_id AND substr(a.levels, (p - 1) * 4 + l, 1) <> '-'
          GROUP BY a.unit_id HAVING count(*) >= 5) u;
        IF v_known < 10 THEN
          v := jsonb_set(v, ARRAY['cells', v_phases[p] || '.' || v_lenses[l]], v_thin);
        ELSE
          v_levels := v_levels || (v->'cells'->(v_phases[p] || '.' || v_lenses[l])->>'level')::float8;
        END IF;
      END LOOP;
      CONTINUE WHEN v->'phases'->v_phases[p]->'level' IS NULL;
      IF cardinality(v_levels) < 3 THEN
        v := jsonb_set(v, ARRAY['phases', v_phases[p]], v_thin);
      ELSE
        SELECT v_all || avg(x) INTO v_all FROM unnest(v_levels) x;
        v := jsonb_set(v, ARRAY['phases', v_phases[p]],
          jsonb_build_object('level', v_all[cardinality(v_all)], 'points', 25 * (v_all[cardinality(v_all)] - 1)));
      END IF;
    END LOOP;
    CONTINUE WHEN v = f.figures;
    IF cardinality(v_all) < 4 THEN
      v := jsonb_set(v, '{overall}', v_thin);
    ELSE
      v := jsonb_set(v, '{overall}', (SELECT jsonb_build_object('level', avg(x), 'points', 25 * (avg(x) - 1)) FROM unnest(v_all) x));
    END IF;
    UPDATE app.pulse_figure SET figures = v WHERE firm_id = f.firm_id AND wave_id = f.wave_id AND about = f.about;
  END LOOP;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Whether a figure may be shown to anybody. Whoever hands out the links of a unit could answer all but one himself, and read
-- that one from the mean. So a unit shows where the server mailed each link, from five people. What was handed out by hand
-- shows in the firm as a whole alone, from ten people; less of it is in no figure, so that the units taken from the firm
-- leave ten or nobody.
CREATE FUNCTION app.pulse_shows(p_firm uuid, p_wave uuid, p_about uuid, p_people integer, p_by_hand integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_by_hand > 0 THEN p_about = p_firm AND p_by_hand >= 10
    ELSE p_people >= 5 AND EXISTS (SELECT FROM app.pulse_round r WHERE r.firm_id = p_firm AND r.wave_id = p_wave
      AND r.way = 'mail' AND p_about IN (p_firm, r.unit_id)) END
$$;
--> statement-breakpoint
-- Hands out, once, everything that a closed wave holds, and forgets who was asked, where, and who has sent.
CREATE OR REPLACE FUNCTION app.empty_pulse(p_firm uuid, p_wave uuid) RETURNS TABLE (unit_id uuid, sealed text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN; END IF;
  PERFORM FROM app.pulse_round o WHERE o.firm_id = p_firm AND o.wave_id = p_wave ORDER BY o.unit_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM app.pulse_wave w WHERE w.firm_id = p_firm AND w.id = p_wave AND w.closed_at IS NOT NULL) THEN
    RETURN;
  END IF;
  DELETE FROM app.pulse_address d WHERE d.firm_id = p_firm AND d.wave_id = p_wave;
  DELETE FROM app.pulse_token p WHERE p.firm_id = p_firm AND p.wave_id = p_wave AND p.kind = 'receipt';
  UPDATE app.pulse_token p SET spent = false WHERE p.firm_id = p_firm AND p.wave_id = p_wave;
  RETURN QUERY
    WITH held AS (DELETE FROM app.pulse_held h WHERE h.firm_id = p_firm AND h.wave_id = p_wave RETURNING h.unit_id, h.sealed),
      moved AS (DELETE FROM app.pulse_answer a
        WHERE a.firm_id = p_firm AND a.wave_id = p_wave AND a.sealed IS NOT NULL RETURNING a.unit_id, a.sealed)
    SELECT * FROM held UNION ALL SELECT * FROM moved;
END $$;
--> statement-breakpoint
DROP FUNCTION app.find_pulse(text);
-- What the pulse says to whoever holds a link or a code, before anything is sent.
CREATE FUNCTION app.find_pulse(p_hash text)
RETURNS TABLE (wave_id uuid, unit_id uuid, firm_name text, unit_name text, kind text, way text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.wave_id, r.unit_id, f.name, u.name, t.kind, r.way,
    CASE WHEN w.closed_at IS NOT NULL OR w.closes_at <= now() THEN 'closed'
         WHEN t.kind = 'link' AND t.spent THEN 'used'
         WHEN r.sent >= r.headcount THEN 'full' ELSE 'open' END
  FROM app.pulse_token t
  JOIN app.pulse_round r ON r.firm_id = t.firm_id AND r.wave_id = t.wave_id AND r.unit_id = t.unit_id
  JOIN app.pulse_wave w ON w.firm_id = r.firm_id AND w.id = r.wave_id
  JOIN app.pulse_unit u ON u.firm_id = r.firm_id AND u.id = r.unit_id
  JOIN app.firm f ON f.id = r.firm_id
  WHERE t.hash = p_hash AND t.kind <> 'receipt'
$$;
--> statement-breakpoint
-- Claims some links to be mailed, of one wave or of all that are open; of several processes each mail has one. A claim whose
-- process has died is due again: the same link sent twice still sends one answer.
CREATE FUNCTION app.claim_pulse_mails(p_wave uuid, p_most integer, p_stale interval)
RETURNS TABLE (firm_id uuid, firm_name text, firm_locale text, wave_id uuid, unit_id uuid, n integer, email text, last_day date)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH due AS (
    SELECT d.firm_id, d.wave_id, d.unit_id, d.n FROM app.pulse_address d
    JOIN app.pulse_wave w ON w.firm_id = d.firm_id AND w.id = d.wave_id AND w.closed_at IS NULL AND w.closes_at > now()
    WHERE (p_wave IS NULL OR d.wave_id = p_wave) AND NOT d.refused
      AND (d.claimed_at IS NULL OR d.claimed_at < now() - p_stale)
    ORDER BY d.wave_id, d.unit_id, d.n LIMIT p_most FOR UPDATE OF d SKIP LOCKED
  ), claimed AS (
    UPDATE app.pulse_address d SET claimed_at = now() FROM due
    WHERE d.firm_id = due.firm_id AND d.wave_id = due.wave_id AND d.unit_id = due.unit_id AND d.n = due.n
    RETURNING d.firm_id, d.wave_id, d.unit_id, d.n, d.email
  )
  SELECT c.firm_id, f.name, f.locale, c.wave_id, c.unit_id, c.n, c.email, w.last_day
  FROM claimed c JOIN app.firm f ON f.id = c.firm_id
  JOIN app.pulse_wave w ON w.firm_id = c.firm_id AND w.id = c.wave_id
$$;
--> statement-breakpoint
-- What became of a mail: sent, its address is forgotten; refused, it stays for the manager to see; else it is due again.
CREATE FUNCTION app.settle_pulse_mail(p_wave uuid, p_unit uuid, p_n integer, p_outcome text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_outcome = 'sent' THEN
    DELETE FROM app.pulse_address d WHERE d.wave_id = p_wave AND d.unit_id = p_unit AND d.n = p_n;
  ELSE
    UPDATE app.pulse_address d SET claimed_at = NULL, refused = (p_outcome = 'refused')
    WHERE d.wave_id = p_wave AND d.unit_id = p_unit AND d.n = p_n;
  END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.pulse_shows(uuid, uuid, uuid, integer, integer), app.find_pulse(text),
  app.claim_pulse_mails(uuid, integer, interval), app.settle_pulse_mail(uuid, uuid, integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.pulse_shows(uuid, uuid, uuid, integer, integer) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.find_pulse(text), app.claim_pulse_mails(uuid, integer, interval),
  app.settle_pulse_mail(uuid, uuid, integer, text) TO trellis_auth;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE POLICY shown ON app.pulse_figure AS RESTRICTIVE FOR SELECT TO trellis_app
  USING (app.pulse_shows(firm_id, wave_id, about, (figures->>'people')::integer, by_hand));
