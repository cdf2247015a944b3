CREATE TABLE "app"."pulse_answer" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sealed" text,
	"levels" text,
	CONSTRAINT "pulse_answer_firm_id_wave_id_unit_id_id_pk" PRIMARY KEY("firm_id","wave_id","unit_id","id"),
	CONSTRAINT "pulse_answer_one" CHECK (("app"."pulse_answer"."sealed" is null) <> ("app"."pulse_answer"."levels" is null)),
	CONSTRAINT "pulse_answer_levels" CHECK ("app"."pulse_answer"."levels" ~ '^[1-5-]{16}$')
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_figure" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"about" uuid NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "pulse_figure_firm_id_wave_id_about_pk" PRIMARY KEY("firm_id","wave_id","about")
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_held" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "pulse_held_firm_id_wave_id_unit_id_id_pk" PRIMARY KEY("firm_id","wave_id","unit_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_round" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"way" text NOT NULL,
	"headcount" integer NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "pulse_round_firm_id_wave_id_unit_id_pk" PRIMARY KEY("firm_id","wave_id","unit_id"),
	CONSTRAINT "pulse_round_way" CHECK ("app"."pulse_round"."way" in ('links', 'code')),
	CONSTRAINT "pulse_round_sent" CHECK ("app"."pulse_round"."sent" between 0 and "app"."pulse_round"."headcount")
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_token" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"spent" boolean DEFAULT false NOT NULL,
	CONSTRAINT "pulse_token_firm_id_wave_id_unit_id_hash_pk" PRIMARY KEY("firm_id","wave_id","unit_id","hash"),
	CONSTRAINT "pulse_token_kind" CHECK ("app"."pulse_token"."kind" in ('link', 'code', 'receipt'))
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_unit" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"headcount" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "pulse_unit_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "pulse_unit_headcount" CHECK ("app"."pulse_unit"."headcount" between 5 and 2000)
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_wave" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"questionnaire" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_day" date NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "pulse_wave_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "pulse_wave_quarter" CHECK ("app"."pulse_wave"."quarter" between 1 and 4)
);
--> statement-breakpoint
ALTER TABLE "app"."pulse_answer" ADD CONSTRAINT "pulse_answer_round" FOREIGN KEY ("firm_id","wave_id","unit_id") REFERENCES "app"."pulse_round"("firm_id","wave_id","unit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_figure" ADD CONSTRAINT "pulse_figure_wave" FOREIGN KEY ("firm_id","wave_id") REFERENCES "app"."pulse_wave"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_held" ADD CONSTRAINT "pulse_held_round" FOREIGN KEY ("firm_id","wave_id","unit_id") REFERENCES "app"."pulse_round"("firm_id","wave_id","unit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_round" ADD CONSTRAINT "pulse_round_wave" FOREIGN KEY ("firm_id","wave_id") REFERENCES "app"."pulse_wave"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_round" ADD CONSTRAINT "pulse_round_unit" FOREIGN KEY ("firm_id","unit_id") REFERENCES "app"."pulse_unit"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_token" ADD CONSTRAINT "pulse_token_round" FOREIGN KEY ("firm_id","wave_id","unit_id") REFERENCES "app"."pulse_round"("firm_id","wave_id","unit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_unit" ADD CONSTRAINT "pulse_unit_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_wave" ADD CONSTRAINT "pulse_wave_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pulse_token_hash_key" ON "app"."pulse_token" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "pulse_unit_name_key" ON "app"."pulse_unit" USING btree ("firm_id",lower("name")) WHERE "app"."pulse_unit"."ended_at" is null;--> statement-breakpoint

-- Who may see and change the pulse. What was answered is seen by nobody: figures are made once, at the close.
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'app' AND tablename LIKE 'pulse\_%' LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t.tablename);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t.tablename);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t.tablename);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t.tablename);
  END LOOP;
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['pulse_unit', 'pulse_wave', 'pulse_round', 'pulse_token', 'pulse_figure', 'pulse_answer'] LOOP
    EXECUTE format('GRANT INSERT ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY manager_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['pulse_unit', 'pulse_wave', 'pulse_round', 'pulse_figure'] LOOP
    EXECUTE format('GRANT SELECT ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY manager_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['pulse_unit', 'pulse_wave'] LOOP
    EXECUTE format('CREATE POLICY manager_updates ON app.%I FOR UPDATE TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT UPDATE (name, headcount, ended_at) ON app.pulse_unit TO trellis_app;
GRANT UPDATE (closed_at) ON app.pulse_wave TO trellis_app;
-- The report shows every member what the firm as a whole answered, beside what management answered, and when.
CREATE POLICY member_reads_firm ON app.pulse_figure FOR SELECT TO trellis_app
  USING (about = firm_id AND firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_reads_closed ON app.pulse_wave FOR SELECT TO trellis_app
  USING (closed_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
--> statement-breakpoint

-- Somebody who answers mixes what is held of his unit anew and moves some of it on; he reads nothing else.
GRANT SELECT, INSERT, DELETE ON app.pulse_held TO trellis_app;
CREATE POLICY pulse_mixes ON app.pulse_held TO trellis_app
  USING (wave_id = (SELECT app.actor_id('pulse', 'waveId')) AND unit_id = (SELECT app.actor_id('pulse', 'unitId')))
  WITH CHECK (wave_id = (SELECT app.actor_id('pulse', 'waveId')) AND unit_id = (SELECT app.actor_id('pulse', 'unitId')));
CREATE POLICY pulse_moves_on ON app.pulse_answer FOR INSERT TO trellis_app
  WITH CHECK (levels IS NULL AND wave_id = (SELECT app.actor_id('pulse', 'waveId'))
    AND unit_id = (SELECT app.actor_id('pulse', 'unitId')));
--> statement-breakpoint

GRANT SELECT ON app.pulse_unit, app.pulse_wave, app.pulse_round, app.pulse_token, app.pulse_held, app.pulse_answer TO trellis_gate;
GRANT UPDATE (sent) ON app.pulse_round TO trellis_gate;
GRANT INSERT, DELETE, UPDATE (spent) ON app.pulse_token TO trellis_gate;
GRANT DELETE ON app.pulse_held, app.pulse_answer TO trellis_gate;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['pulse_unit', 'pulse_wave', 'pulse_round', 'pulse_token', 'pulse_held', 'pulse_answer'] LOOP
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- What the pulse says to whoever holds a link or a code, before anything is sent.
CREATE FUNCTION app.find_pulse(p_hash text)
RETURNS TABLE (wave_id uuid, unit_id uuid, firm_name text, unit_name text, kind text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.wave_id, r.unit_id, f.name, u.name, t.kind,
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
-- Spends a link, or one of the places of a code. Knows nothing of the answer, which is stored in another transaction.
-- All links of the unit are written anew, so that neither their order nor their age tells which one was spent when.
CREATE FUNCTION app.spend_pulse(p_hash text, p_receipt text)
RETURNS TABLE (outcome text, wave_id uuid, unit_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  t app.pulse_token;
  r app.pulse_round;
BEGIN
  SELECT * INTO t FROM app.pulse_token p WHERE p.hash = p_hash AND p.kind <> 'receipt';
  IF t.hash IS NULL THEN RETURN QUERY SELECT 'unknown', NULL::uuid, NULL::uuid; RETURN; END IF;
  SELECT * INTO r FROM app.pulse_round o
  WHERE o.firm_id = t.firm_id AND o.wave_id = t.wave_id AND o.unit_id = t.unit_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM app.pulse_wave w WHERE w.firm_id = r.firm_id AND w.id = r.wave_id
      AND w.closed_at IS NULL AND w.closes_at > now()) THEN
    RETURN QUERY SELECT 'closed', NULL::uuid, NULL::uuid; RETURN;
  END IF;
  IF t.kind = 'link' THEN
    IF (SELECT p.spent FROM app.pulse_token p WHERE p.hash = p_hash) THEN
      RETURN QUERY SELECT 'used', NULL::uuid, NULL::uuid; RETURN;
    END IF;
    UPDATE app.pulse_token p SET spent = p.spent OR p.hash = p_hash
    WHERE p.firm_id = r.firm_id AND p.wave_id = r.wave_id AND p.unit_id = r.unit_id;
  ELSE
    IF EXISTS (SELECT FROM app.pulse_token p WHERE p.hash = p_receipt) THEN
      RETURN QUERY SELECT 'sent', NULL::uuid, NULL::uuid; RETURN;
    END IF;
    IF r.sent >= r.headcount THEN RETURN QUERY SELECT 'full', NULL::uuid, NULL::uuid; RETURN; END IF;
    INSERT INTO app.pulse_token (firm_id, wave_id, unit_id, hash, kind, spent)
    VALUES (r.firm_id, r.wave_id, r.unit_id, p_receipt, 'receipt', true);
  END IF;
  UPDATE app.pulse_round o SET sent = o.sent + 1
  WHERE o.firm_id = r.firm_id AND o.wave_id = r.wave_id AND o.unit_id = r.unit_id;
  RETURN QUERY SELECT 'spent', r.wave_id, r.unit_id;
END $$;
--> statement-breakpoint
-- Gives a link or a place back whose answer could not be stored, so that the sender may try again.
CREATE FUNCTION app.return_pulse(p_hash text, p_receipt text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  t app.pulse_token;
  v_returned boolean;
BEGIN
  SELECT * INTO t FROM app.pulse_token p WHERE p.hash = p_hash AND p.kind <> 'receipt';
  PERFORM FROM app.pulse_round o
  WHERE o.firm_id = t.firm_id AND o.wave_id = t.wave_id AND o.unit_id = t.unit_id FOR UPDATE;
  IF t.kind = 'link' THEN
    v_returned := (SELECT p.spent FROM app.pulse_token p WHERE p.hash = p_hash);
    UPDATE app.pulse_token p SET spent = p.spent AND p.hash <> p_hash
    WHERE p.firm_id = t.firm_id AND p.wave_id = t.wave_id AND p.unit_id = t.unit_id;
  ELSE
    DELETE FROM app.pulse_token p WHERE p.hash = p_receipt AND p.kind = 'receipt';
    v_returned := FOUND;
  END IF;
  UPDATE app.pulse_round o SET sent = o.sent - 1
  WHERE v_returned AND o.firm_id = t.firm_id AND o.wave_id = t.wave_id AND o.unit_id = t.unit_id;
END $$;
--> statement-breakpoint
-- Holds the unit of somebody who answers until his transaction ends; the firm, or null once the wave is over.
CREATE FUNCTION app.hold_pulse() RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_firm uuid;
BEGIN
  SELECT o.firm_id INTO v_firm FROM app.pulse_round o
  WHERE o.wave_id = app.actor_id('pulse', 'waveId') AND o.unit_id = app.actor_id('pulse', 'unitId') FOR UPDATE;
  RETURN (SELECT w.firm_id FROM app.pulse_wave w
    WHERE w.firm_id = v_firm AND w.id = app.actor_id('pulse', 'waveId') AND w.closed_at IS NULL);
END $$;
--> statement-breakpoint
-- Hands out, once, everything that a closed wave holds, and forgets who was asked and who has sent.
CREATE FUNCTION app.empty_pulse(p_firm uuid, p_wave uuid) RETURNS TABLE (unit_id uuid, sealed text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN; END IF;
  PERFORM FROM app.pulse_round o WHERE o.firm_id = p_firm AND o.wave_id = p_wave ORDER BY o.unit_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM app.pulse_wave w WHERE w.firm_id = p_firm AND w.id = p_wave AND w.closed_at IS NOT NULL) THEN
    RETURN;
  END IF;
  DELETE FROM app.pulse_token p WHERE p.firm_id = p_firm AND p.wave_id = p_wave AND p.kind = 'receipt';
  UPDATE app.pulse_token p SET spent = false WHERE p.firm_id = p_firm AND p.wave_id = p_wave;
  RETURN QUERY
    WITH held AS (DELETE FROM app.pulse_held h WHERE h.firm_id = p_firm AND h.wave_id = p_wave RETURNING h.unit_id, h.sealed),
      moved AS (DELETE FROM app.pulse_answer a
        WHERE a.firm_id = p_firm AND a.wave_id = p_wave AND a.sealed IS NOT NULL RETURNING a.unit_id, a.sealed)
    SELECT * FROM held UNION ALL SELECT * FROM moved;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.find_pulse(text), app.spend_pulse(text, text), app.return_pulse(text, text), app.hold_pulse(),
  app.empty_pulse(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.find_pulse(text), app.spend_pulse(text, text), app.return_pulse(text, text) TO trellis_auth;
GRANT EXECUTE ON FUNCTION app.hold_pulse(), app.empty_pulse(uuid, uuid) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
