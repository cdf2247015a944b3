-- Who may see and change the channels and incidents of a link, the events of a firm, and the figures of a cycle.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['firm_figure', 'link_channel', 'link_incident', 'position_event'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('GRANT SELECT, INSERT ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY member_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]))', t);
  END LOOP;
  -- A link is kept by every member, and so is what hangs on it.
  FOREACH t IN ARRAY ARRAY['link_channel', 'link_incident'] LOOP
    EXECUTE format('CREATE POLICY member_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]))', t);
    EXECUTE format('CREATE POLICY member_updates ON app.%I FOR UPDATE TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]))', t);
  END LOOP;
  -- What the firm says of itself as a whole is the manager's.
  FOREACH t IN ARRAY ARRAY['firm_figure', 'position_event'] LOOP
    EXECUTE format('CREATE POLICY manager_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
    EXECUTE format('CREATE POLICY manager_updates ON app.%I FOR UPDATE TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT UPDATE (direction, frequency, tacitness, cost_bearer) ON app.link_channel TO trellis_app;
GRANT DELETE ON app.link_channel TO trellis_app;
CREATE POLICY member_deletes ON app.link_channel FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
GRANT UPDATE (kind, date, note, removed) ON app.link_incident TO trellis_app;
GRANT UPDATE (move, upgrading, chosen, date, title, removed) ON app.position_event TO trellis_app;
GRANT UPDATE (value, change) ON app.firm_figure TO trellis_app;
