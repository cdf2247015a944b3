CREATE TABLE "app"."confirmation" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_version" text NOT NULL,
	"locale" text NOT NULL,
	"product" text NOT NULL,
	"asked_by" uuid,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"given_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "confirmation_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "confirmation_locale" CHECK ("app"."confirmation"."locale" in ('en', 'zh')),
	CONSTRAINT "confirmation_end" CHECK ("app"."confirmation"."given_at" is null or "app"."confirmation"."withdrawn_at" is null)
);
--> statement-breakpoint
CREATE TABLE "app"."confirmation_address" (
	"firm_id" uuid NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"email" text,
	"customer_hash" text NOT NULL,
	"token_hash" text NOT NULL,
	CONSTRAINT "confirmation_address_firm_id_confirmation_id_pk" PRIMARY KEY("firm_id","confirmation_id"),
	CONSTRAINT "confirmation_address_email_lower" CHECK ("app"."confirmation_address"."email" = lower("app"."confirmation_address"."email"))
);
--> statement-breakpoint
CREATE TABLE "app"."confirmation_answer" (
	"firm_id" uuid NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"level" integer,
	"revision" integer NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirmation_answer_firm_id_confirmation_id_question_id_pk" PRIMARY KEY("firm_id","confirmation_id","question_id"),
	CONSTRAINT "confirmation_answer_question" CHECK ("app"."confirmation_answer"."question_id" in ('CX1', 'CX2', 'CX3', 'CO1', 'CO2', 'CO3', 'CA1', 'CA2', 'CA3', 'EC1', 'EC2', 'PW1', 'PW2')),
	CONSTRAINT "confirmation_answer_level" CHECK ("app"."confirmation_answer"."level" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "app"."confirmation_scale" (
	"firm_id" uuid NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"scale" text NOT NULL,
	"agreement" text NOT NULL,
	CONSTRAINT "confirmation_scale_firm_id_confirmation_id_scale_pk" PRIMARY KEY("firm_id","confirmation_id","scale"),
	CONSTRAINT "confirmation_scale_scale" CHECK ("app"."confirmation_scale"."scale" in ('complexity', 'codifiability', 'capability', 'coordination', 'power')),
	CONSTRAINT "confirmation_scale_agreement" CHECK ("app"."confirmation_scale"."agreement" in ('agree', 'differ', 'not-compared'))
);
--> statement-breakpoint
CREATE TABLE "app"."link_code" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "link_code_firm_id_id_pk" PRIMARY KEY("firm_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."link_match" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"match_id" uuid NOT NULL,
	"matched_at" timestamp with time zone DEFAULT now() NOT NULL,
	"consented_at" timestamp with time zone,
	"partner_consented_at" timestamp with time zone,
	"merged_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by_partner" boolean DEFAULT false NOT NULL,
	CONSTRAINT "link_match_firm_id_link_id_match_id_pk" PRIMARY KEY("firm_id","link_id","match_id"),
	CONSTRAINT "link_match_merged" CHECK ("app"."link_match"."merged_at" is null or ("app"."link_match"."consented_at" is not null and "app"."link_match"."partner_consented_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "app"."merged_fact" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"fact" text NOT NULL,
	"differs" boolean NOT NULL,
	"value" double precision,
	"discrepancy" double precision,
	"word" text,
	CONSTRAINT "merged_fact_firm_id_link_id_fact_pk" PRIMARY KEY("firm_id","link_id","fact"),
	CONSTRAINT "merged_fact_fact" CHECK ("app"."merged_fact"."fact" in ('supplier-share', 'buyer-share', 'start-year', 'value-band', 'contract-type'))
);
--> statement-breakpoint
CREATE TABLE "app"."partner_event" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event" text NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partner_event_firm_id_link_id_id_pk" PRIMARY KEY("firm_id","link_id","id"),
	CONSTRAINT "partner_event_event" CHECK ("app"."partner_event"."event" in ('asked', 'reminded', 'given', 'withdrawn', 'code-made', 'code-revoked', 'matched', 'match-ended', 'merge-agreed', 'merged', 'merge-withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "app"."confirmation" ADD CONSTRAINT "confirmation_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation" ADD CONSTRAINT "confirmation_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation_address" ADD CONSTRAINT "confirmation_address_of" FOREIGN KEY ("firm_id","confirmation_id") REFERENCES "app"."confirmation"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation_answer" ADD CONSTRAINT "confirmation_answer_of" FOREIGN KEY ("firm_id","confirmation_id") REFERENCES "app"."confirmation"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation_scale" ADD CONSTRAINT "confirmation_scale_of" FOREIGN KEY ("firm_id","confirmation_id") REFERENCES "app"."confirmation"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_code" ADD CONSTRAINT "link_code_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_code" ADD CONSTRAINT "link_code_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_match" ADD CONSTRAINT "link_match_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."merged_fact" ADD CONSTRAINT "merged_fact_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."partner_event" ADD CONSTRAINT "partner_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."partner_event" ADD CONSTRAINT "partner_event_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "confirmation_id" ON "app"."confirmation" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "confirmation_open_key" ON "app"."confirmation" USING btree ("firm_id","link_id") WHERE "app"."confirmation"."given_at" is null and "app"."confirmation"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "confirmation_address_token_key" ON "app"."confirmation_address" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "confirmation_address_email" ON "app"."confirmation_address" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "link_code_hash_key" ON "app"."link_code" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "link_code_open_key" ON "app"."link_code" USING btree ("firm_id","link_id") WHERE "app"."link_code"."used_at" is null and "app"."link_code"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "link_match_match" ON "app"."link_match" USING btree ("match_id");--> statement-breakpoint
CREATE UNIQUE INDEX "link_match_live_key" ON "app"."link_match" USING btree ("firm_id","link_id") WHERE "app"."link_match"."ended_at" is null;
--> statement-breakpoint
-- Who may see and change what stands between a firm and the partner of a link.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['confirmation', 'confirmation_address', 'confirmation_answer', 'confirmation_scale', 'link_code',
    'link_match', 'merged_fact', 'partner_event'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON app.%I TO trellis_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['confirmation', 'confirmation_scale', 'link_match', 'merged_fact', 'partner_event'] LOOP
    EXECUTE format('CREATE POLICY member_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['confirmation_address', 'link_code'] LOOP
    EXECUTE format('CREATE POLICY manager_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['confirmation', 'confirmation_address', 'link_code'] LOOP
    EXECUTE format('GRANT INSERT ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY manager_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['confirmation', 'link_code'] LOOP
    EXECUTE format('CREATE POLICY manager_updates ON app.%I FOR UPDATE TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT UPDATE (reminded_at, reminders) ON app.confirmation TO trellis_app;
GRANT UPDATE (revoked_at) ON app.link_code TO trellis_app;
GRANT INSERT ON app.partner_event TO trellis_app;
CREATE POLICY manager_inserts ON app.partner_event FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]) AND by_person_id = (SELECT app.actor_person()));
--> statement-breakpoint

-- What the gate functions below touch.
GRANT SELECT, UPDATE (given_at, withdrawn_at) ON app.confirmation TO trellis_gate;
GRANT SELECT, UPDATE (email) ON app.confirmation_address TO trellis_gate;
GRANT SELECT, DELETE ON app.confirmation_answer TO trellis_gate;
GRANT SELECT, UPDATE (used_at) ON app.link_code TO trellis_gate;
GRANT SELECT, INSERT, UPDATE ON app.link_match TO trellis_gate;
GRANT SELECT, INSERT, DELETE ON app.merged_fact TO trellis_gate;
GRANT INSERT ON app.partner_event TO trellis_gate;
GRANT SELECT, UPDATE (partner_firm_id) ON app.link TO trellis_gate;
GRANT SELECT ON app.link_answer TO trellis_gate;
CREATE POLICY gate ON app.link TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY gate ON app.link_answer TO trellis_gate USING (true) WITH CHECK (true);
--> statement-breakpoint

SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.actor_confirmer() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT app.actor_id('confirmer', 'confirmationId')
$$;
--> statement-breakpoint
-- How a request stands: a link that has left the register takes no confirmation any more.
CREATE FUNCTION app.confirmation_state(p_confirmation app.confirmation) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT CASE WHEN p_confirmation.given_at IS NOT NULL THEN 'given'
    WHEN p_confirmation.withdrawn_at IS NOT NULL THEN 'withdrawn'
    WHEN NOT EXISTS (SELECT FROM app.link l WHERE l.firm_id = p_confirmation.firm_id AND l.id = p_confirmation.link_id
      AND l.ended_at IS NULL) THEN 'withdrawn'
    WHEN p_confirmation.expires_at <= now() THEN 'expired' ELSE 'open' END
$$;
--> statement-breakpoint
-- What a request says to whoever holds its link, before he is anybody here.
CREATE FUNCTION app.find_confirmation(p_token_hash text)
RETURNS TABLE (id uuid, firm_name text, time_zone text, asked_by text, product text, locale text, state text,
  expires_at timestamptz, given_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.id, f.name, f.time_zone, c.asked_by_name, c.product, c.locale, app.confirmation_state(c), c.expires_at, c.given_at
  FROM app.confirmation_address a
  JOIN app.confirmation c ON c.firm_id = a.firm_id AND c.id = a.confirmation_id
  JOIN app.firm f ON f.id = c.firm_id
  WHERE a.token_hash = p_token_hash
$$;
--> statement-breakpoint
-- Holds the acting confirmer's request until the transaction ends, so that two tabs wait for each other.
CREATE FUNCTION app.hold_confirmation() RETURNS TABLE (firm_id uuid, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM app.confirmation c WHERE c.id = app.actor_confirmer() FOR UPDATE;
  RETURN QUERY SELECT c.firm_id, app.confirmation_state(c) FROM app.confirmation c WHERE c.id = app.actor_confirmer();
END $$;
--> statement-breakpoint
-- Gives the answers, once, forgets the address, and tells the firm's answers of this moment, to compare the scales.
CREATE FUNCTION app.give_confirmation() RETURNS TABLE (question_id text, level integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE c app.confirmation;
BEGIN
  SELECT * INTO c FROM app.confirmation o WHERE o.id = app.actor_confirmer() FOR UPDATE;
  IF c.id IS NULL OR app.confirmation_state(c) <> 'open' THEN
    RAISE insufficient_privilege USING MESSAGE = 'this confirmation is not open';
  END IF;
  UPDATE app.confirmation o SET given_at = now() WHERE o.firm_id = c.firm_id AND o.id = c.id;
  UPDATE app.confirmation_address a SET email = NULL WHERE a.firm_id = c.firm_id AND a.confirmation_id = c.id;
  INSERT INTO app.partner_event (firm_id, link_id, id, event) VALUES (c.firm_id, c.link_id, gen_random_uuid(), 'given');
  RETURN QUERY SELECT l.question_id, l.level FROM app.link_answer l WHERE l.firm_id = c.firm_id AND l.link_id = c.link_id;
END $$;
--> statement-breakpoint
-- Takes a request back: its link stops working, and address and answers not given are deleted.
CREATE FUNCTION app.withdraw_confirmation(p_firm uuid, p_confirmation uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_link uuid;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN false; END IF;
  UPDATE app.confirmation c SET withdrawn_at = now()
  WHERE c.firm_id = p_firm AND c.id = p_confirmation AND c.given_at IS NULL AND c.withdrawn_at IS NULL
  RETURNING c.link_id INTO v_link;
  IF v_link IS NULL THEN RETURN false; END IF;
  UPDATE app.confirmation_address a SET email = NULL WHERE a.firm_id = p_firm AND a.confirmation_id = p_confirmation;
  DELETE FROM app.confirmation_answer a WHERE a.firm_id = p_firm AND a.confirmation_id = p_confirmation;
  INSERT INTO app.partner_event (firm_id, link_id, id, event, by_person_id)
  VALUES (p_firm, v_link, gen_random_uuid(), 'withdrawn', app.actor_person());
  RETURN true;
END $$;
--> statement-breakpoint
-- Deletes the addresses of requests that ran out, and answers that were never given; whoever asks next does it for all.
CREATE FUNCTION app.forget_confirmations() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE app.confirmation_address a SET email = NULL FROM app.confirmation c
  WHERE c.firm_id = a.firm_id AND c.id = a.confirmation_id AND a.email IS NOT NULL AND app.confirmation_state(c) <> 'open';
  DELETE FROM app.confirmation_answer a USING app.confirmation c
  WHERE c.firm_id = a.firm_id AND c.id = a.confirmation_id AND c.given_at IS NULL AND app.confirmation_state(c) <> 'open';
END $$;
--> statement-breakpoint
-- On which side the partner's link must lie for a code to fit; null for a code that does not work, whatever the reason.
CREATE FUNCTION app.read_link_code(p_firm uuid, p_code_hash text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT CASE l.direction WHEN 'customer' THEN 'supplier' ELSE 'customer' END
  FROM app.link_code c JOIN app.link l ON l.firm_id = c.firm_id AND l.id = c.link_id
  WHERE c.code_hash = p_code_hash AND c.used_at IS NULL AND c.revoked_at IS NULL AND c.expires_at > now()
    AND c.firm_id <> p_firm AND l.ended_at IS NULL AND l.partner_firm_id IS NULL
    AND p_firm = ANY (app.firms_of_actor('manager'))
$$;
--> statement-breakpoint
-- Joins a link of a firm the actor manages to the link that a code was made for. Nothing else sets partner_firm_id.
CREATE FUNCTION app.redeem_link_code(p_firm uuid, p_link uuid, p_code_hash text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  c app.link_code;
  v_own app.link;
  v_other app.link;
  v_match uuid := gen_random_uuid();
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN 'not-found'; END IF;
  SELECT * INTO c FROM app.link_code o WHERE o.code_hash = p_code_hash FOR UPDATE;
  IF c.id IS NULL OR c.used_at IS NOT NULL OR c.revoked_at IS NOT NULL OR c.expires_at <= now() OR c.firm_id = p_firm THEN
    RETURN 'code-not-usable';
  END IF;
  -- both rows in one order, so that two who match each other do not wait for ever
  PERFORM FROM app.link l WHERE (l.firm_id, l.id) IN ((p_firm, p_link), (c.firm_id, c.link_id))
  ORDER BY l.firm_id, l.id FOR UPDATE;
  SELECT * INTO v_own FROM app.link l WHERE l.firm_id = p_firm AND l.id = p_link AND l.ended_at IS NULL;
  IF v_own.id IS NULL THEN RETURN 'not-found'; END IF;
  SELECT * INTO v_other FROM app.link l
  WHERE l.firm_id = c.firm_id AND l.id = c.link_id AND l.ended_at IS NULL AND l.partner_firm_id IS NULL;
  IF v_other.id IS NULL THEN RETURN 'code-not-usable'; END IF;
  IF v_own.kind <> 'single' OR v_own.direction = v_other.direction OR v_own.partner_firm_id IS NOT NULL THEN
    RETURN 'link-does-not-fit';
  END IF;
  UPDATE app.link_code o SET used_at = now() WHERE o.firm_id = c.firm_id AND o.id = c.id;
  UPDATE app.link l SET partner_firm_id = CASE l.firm_id WHEN p_firm THEN c.firm_id ELSE p_firm END
  WHERE (l.firm_id, l.id) IN ((p_firm, p_link), (c.firm_id, c.link_id));
  INSERT INTO app.link_match (firm_id, link_id, match_id)
  VALUES (p_firm, p_link, v_match), (c.firm_id, c.link_id, v_match);
  INSERT INTO app.partner_event (firm_id, link_id, id, event, by_person_id)
  VALUES (p_firm, p_link, gen_random_uuid(), 'matched', app.actor_person()),
    (c.firm_id, c.link_id, gen_random_uuid(), 'matched', NULL);
  RETURN 'matched';
END $$;
--> statement-breakpoint
-- The match of a link the actor's firm manages, locked at both ends; null where there is none.
CREATE FUNCTION app.hold_match(p_firm uuid, p_link uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_match uuid;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN NULL; END IF;
  SELECT m.match_id INTO v_match FROM app.link_match m
  WHERE m.firm_id = p_firm AND m.link_id = p_link AND m.ended_at IS NULL;
  PERFORM FROM app.link_match m WHERE m.match_id = v_match ORDER BY m.firm_id, m.link_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM app.link_match m WHERE m.match_id = v_match AND m.firm_id = p_firm AND m.ended_at IS NULL) THEN
    RETURN NULL;
  END IF;
  RETURN v_match;
END $$;
--> statement-breakpoint
-- Writes what one side did into the history of both; the other side learns no name.
CREATE FUNCTION app.tell_both(p_firm uuid, p_match uuid, p_event text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO app.partner_event (firm_id, link_id, id, event, by_person_id)
  SELECT m.firm_id, m.link_id, gen_random_uuid(), p_event, CASE WHEN m.firm_id = p_firm THEN app.actor_person() END
  FROM app.link_match m WHERE m.match_id = p_match
$$;
--> statement-breakpoint
-- Ends a match for both sides; consents and merged figures go with it.
CREATE FUNCTION app.end_match(p_firm uuid, p_link uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_match uuid := app.hold_match(p_firm, p_link);
BEGIN
  IF v_match IS NULL THEN RETURN false; END IF;
  UPDATE app.link_match m SET ended_at = now(), ended_by_partner = m.firm_id <> p_firm, merged_at = NULL,
    consented_at = NULL, partner_consented_at = NULL
  WHERE m.match_id = v_match;
  UPDATE app.link l SET partner_firm_id = NULL FROM app.link_match m
  WHERE m.match_id = v_match AND l.firm_id = m.firm_id AND l.id = m.link_id;
  DELETE FROM app.merged_fact f USING app.link_match m
  WHERE m.match_id = v_match AND f.firm_id = m.firm_id AND f.link_id = m.link_id;
  PERFORM app.tell_both(p_firm, v_match, 'match-ended');
  RETURN true;
END $$;
--> statement-breakpoint
-- One side agrees to merge. Only when the other side has agreed too are the facts of both told, to be merged.
CREATE FUNCTION app.consent_merge(p_firm uuid, p_link uuid) RETURNS TABLE (outcome text, own jsonb, partner jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_match uuid := app.hold_match(p_firm, p_link);
  v_facts jsonb[];
BEGIN
  IF v_match IS NULL THEN RETURN; END IF;
  IF EXISTS (SELECT FROM app.link_match m WHERE m.match_id = v_match AND m.firm_id = p_firm AND m.consented_at IS NULL) THEN
    UPDATE app.link_match m SET consented_at = CASE WHEN m.firm_id = p_firm THEN now() ELSE m.consented_at END,
      partner_consented_at = CASE WHEN m.firm_id <> p_firm THEN now() ELSE m.partner_consented_at END
    WHERE m.match_id = v_match;
    PERFORM app.tell_both(p_firm, v_match, 'merge-agreed');
  END IF;
  IF EXISTS (SELECT FROM app.link_match m WHERE m.match_id = v_match AND m.consented_at IS NULL) THEN
    RETURN QUERY SELECT 'waits', NULL::jsonb, NULL::jsonb; RETURN;
  END IF;
  SELECT array_agg(jsonb_build_object('direction', l.direction, 'share', l.share, 'shareOfPartner', l.share_of_partner,
    'startYear', l.start_year, 'valueBand', l.value_band, 'currency', l.currency, 'contractType', l.contract_type)
    ORDER BY m.firm_id <> p_firm) INTO v_facts
  FROM app.link_match m JOIN app.link l ON l.firm_id = m.firm_id AND l.id = m.link_id WHERE m.match_id = v_match;
  RETURN QUERY SELECT 'both', v_facts[1], v_facts[2];
END $$;
--> statement-breakpoint
-- Keeps merged facts for both sides alike, while both agree.
CREATE FUNCTION app.keep_merge(p_firm uuid, p_link uuid, p_facts jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_match uuid := app.hold_match(p_firm, p_link);
BEGIN
  IF v_match IS NULL OR EXISTS (SELECT FROM app.link_match m WHERE m.match_id = v_match AND m.consented_at IS NULL) THEN
    RETURN false;
  END IF;
  DELETE FROM app.merged_fact f USING app.link_match m
  WHERE m.match_id = v_match AND f.firm_id = m.firm_id AND f.link_id = m.link_id;
  INSERT INTO app.merged_fact (firm_id, link_id, fact, differs, value, discrepancy, word)
  SELECT m.firm_id, m.link_id, f.fact, f.differs, f.value, f.discrepancy, f.word
  FROM app.link_match m, jsonb_to_recordset(p_facts)
    AS f(fact text, differs boolean, value double precision, discrepancy double precision, word text)
  WHERE m.match_id = v_match;
  UPDATE app.link_match m SET merged_at = now() WHERE m.match_id = v_match;
  PERFORM app.tell_both(p_firm, v_match, 'merged');
  RETURN true;
END $$;
--> statement-breakpoint
-- Takes one side's agreement back; the merged figures go, for both.
CREATE FUNCTION app.withdraw_merge(p_firm uuid, p_link uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_match uuid := app.hold_match(p_firm, p_link);
BEGIN
  IF v_match IS NULL OR NOT EXISTS (SELECT FROM app.link_match m
    WHERE m.match_id = v_match AND m.firm_id = p_firm AND m.consented_at IS NOT NULL) THEN
    RETURN false;
  END IF;
  UPDATE app.link_match m SET merged_at = NULL,
    consented_at = CASE WHEN m.firm_id = p_firm THEN NULL ELSE m.consented_at END,
    partner_consented_at = CASE WHEN m.firm_id <> p_firm THEN NULL ELSE m.partner_consented_at END
  WHERE m.match_id = v_match;
  DELETE FROM app.merged_fact f USING app.link_match m
  WHERE m.match_id = v_match AND f.firm_id = m.firm_id AND f.link_id = m.link_id;
  PERFORM app.tell_both(p_firm, v_match, 'merge-withdrawn');
  RETURN true;
END $$;
--> statement-breakpoint
-- Whose firm a partner is, is said by a code alone: neither form, file nor handler writes it.
CREATE FUNCTION app.guard_partner_firm() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF current_user NOT IN ('trellis_gate', 'trellis_owner')
    AND NEW.partner_firm_id IS DISTINCT FROM (CASE TG_OP WHEN 'UPDATE' THEN OLD.partner_firm_id END) THEN
    RAISE insufficient_privilege USING MESSAGE = 'partner_firm_id is set by app.redeem_link_code';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.actor_confirmer(), app.confirmation_state(app.confirmation), app.find_confirmation(text),
  app.hold_confirmation(), app.give_confirmation(), app.withdraw_confirmation(uuid, uuid), app.forget_confirmations(),
  app.read_link_code(uuid, text), app.redeem_link_code(uuid, uuid, text), app.hold_match(uuid, uuid),
  app.tell_both(uuid, uuid, text), app.end_match(uuid, uuid), app.consent_merge(uuid, uuid),
  app.keep_merge(uuid, uuid, jsonb), app.withdraw_merge(uuid, uuid), app.guard_partner_firm() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.actor_confirmer(), app.hold_confirmation(), app.give_confirmation(),
  app.withdraw_confirmation(uuid, uuid), app.forget_confirmations(), app.read_link_code(uuid, text),
  app.redeem_link_code(uuid, uuid, text), app.end_match(uuid, uuid), app.consent_merge(uuid, uuid),
  app.keep_merge(uuid, uuid, jsonb), app.withdraw_merge(uuid, uuid) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.find_confirmation(text) TO trellis_auth;
GRANT EXECUTE ON FUNCTION app.guard_partner_firm() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER partner_firm BEFORE INSERT OR UPDATE ON app.link
  FOR EACH ROW EXECUTE FUNCTION app.guard_partner_firm();
--> statement-breakpoint

-- A confirmer sees the own request and the own answers, and writes while the request is open.
GRANT INSERT, UPDATE (level, revision, saved_at) ON app.confirmation_answer TO trellis_app;
GRANT INSERT ON app.confirmation_scale TO trellis_app;
CREATE POLICY confirmer_reads ON app.confirmation FOR SELECT TO trellis_app
  USING (id = (SELECT app.actor_confirmer()));
CREATE POLICY confirmer_reads ON app.confirmation_answer FOR SELECT TO trellis_app
  USING (confirmation_id = (SELECT app.actor_confirmer()));
CREATE POLICY confirmer_inserts ON app.confirmation_answer FOR INSERT TO trellis_app
  WITH CHECK ((firm_id, confirmation_id) IN (SELECT c.firm_id, c.id FROM app.confirmation c
    WHERE c.id = (SELECT app.actor_confirmer()) AND c.given_at IS NULL AND c.withdrawn_at IS NULL AND c.expires_at > now()));
CREATE POLICY confirmer_updates ON app.confirmation_answer FOR UPDATE TO trellis_app
  USING ((firm_id, confirmation_id) IN (SELECT c.firm_id, c.id FROM app.confirmation c
    WHERE c.id = (SELECT app.actor_confirmer()) AND c.given_at IS NULL AND c.withdrawn_at IS NULL AND c.expires_at > now()));
CREATE POLICY confirmer_inserts ON app.confirmation_scale FOR INSERT TO trellis_app
  WITH CHECK ((firm_id, confirmation_id) IN (SELECT c.firm_id, c.id FROM app.confirmation c
    WHERE c.id = (SELECT app.actor_confirmer()) AND c.given_at IS NOT NULL));
