-- One row per time a conversation was processed or reopened; never changed.
-- Everybody who sees the conversation reads and adds.

-- The subquery sees only the conversations that the reader sees.
CREATE POLICY audience_reads ON app.thread_event FOR SELECT TO trellis_app
  USING ((firm_id, thread_id) IN (SELECT t.firm_id, t.id FROM app.comment_thread t));
CREATE POLICY audience_writes ON app.thread_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person())
    AND (firm_id, thread_id) IN (SELECT t.firm_id, t.id FROM app.comment_thread t));

GRANT INSERT, SELECT ON app.thread_event TO trellis_app;
