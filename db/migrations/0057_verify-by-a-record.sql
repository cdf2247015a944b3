ALTER TABLE "app"."plan_step" DROP CONSTRAINT "plan_step_text";--> statement-breakpoint
ALTER TABLE "app"."plan_step" ALTER COLUMN "text" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "app"."plan_record" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."plan_step" ADD COLUMN "catalog_id" text;
--> statement-breakpoint
-- Steps that nobody changed were kept in the language of whoever took the measure: they become the list's again.
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
SELECT set_config('app.operator', 'on', true);
--> statement-breakpoint
UPDATE app.plan_step s SET catalog_id = m.catalog_id, text = ''
FROM app.plan_measure m
JOIN (VALUES
  ('M01', 'List the functions that our cluster lacks and that we could take on.', '列出本集群缺少、本企业又能承担的环节。'),
  ('M02', 'Enter each main customer in the link register, with its share of sales.', '把每家主要客户记入业务关系台账，写明销售占比。'),
  ('M03', 'List the technical problems that come back most often, each with its cost.', '列出反复出现的技术问题，写明每项的损失。'),
  ('M04', 'Write one page on a technical question that we cannot solve ourselves.', '写一页说明，讲清本企业自己解决不了的技术问题。'),
  ('M05', 'List the jobs where a visiting engineer or student could work and learn.', '列出可接收外来工程师、学生驻厂学习的岗位。'),
  ('M06', 'List what we spent on learning in the last 12 months, by purpose.', '按用途列出近 12 个月的学习开支。'),
  ('M07', 'List the key suppliers that put off a trial or equipment for lack of cash.', '列出因缺钱推迟试验或设备的重点供应商。'),
  ('M08', 'List the data on tracing, planning and design that we exchange by hand.', '列出靠人工往来的追溯、计划和设计数据。'),
  ('M09', 'Collect the fault reports of the last 12 months in a list by cause.', '把近 12 个月的故障报告按原因汇成清单。'),
  ('M10', 'List ten open technical questions for each main partner.', '每家主要合作方，列出十个待解的技术问题。'),
  ('M11', 'List the expired patents that concern our main product.', '列出与主要产品有关的过期专利。'),
  ('M12', 'List our designs, patents, brands and the processes that we keep secret.', '列出本企业的设计、专利、商标和保密工艺。'),
  ('M13', 'List the technical standards that will change for our products, with dates.', '列出产品将变动的技术标准，写明日期。'),
  ('M14', 'List the skills that now decide each pay grade in one workshop.', '列出一个车间各薪级目前看哪些技能。'),
  ('M15', 'Post in each workshop the weekly learning hours and who may cancel them.', '在各车间公布每周学习时数，写明谁有权取消。'),
  ('M16', 'List the skills that present orders need and our team leaders lack.', '列出当前订单需要、班组长还缺的技能。'),
  ('M17', 'Choose the product on which we try the new function.', '选定用来试做新环节的产品。'),
  ('M18', 'List other firms that could buy what we sell to our largest customer.', '卖给最大客户的产品，列出还有哪些企业会买。'),
  ('M19', 'List the questions on foreign markets and technology that nobody here can answer.', '国外市场和技术，列出这里没人答得了的问题。'),
  ('M20', 'List the key suppliers that have the same process or the same fault.', '列出工艺相同或故障相同的重点供应商。'),
  ('M21', 'List the tests, tooling and courses that we buy outside the cluster.', '列出要到集群以外去买的检测、模具和培训。'),
  ('M22', 'Write five expectations for the next quarter, each with a date, a figure and an owner.', '为下季度写五条预判，每条有日期、数字和责任人。'),
  ('M23', 'Hold an after-action review of the last large fault.', '为最近的大故障做复盘。'),
  ('M24', 'Put one learning topic on the agenda of the next talk with a main partner.', '与主要合作方的下次会谈，加一项学习议题。'),
  ('M25', 'Choose the production line to show on an open day.', '选定开放日要展示的产线。')
) AS listed(id, en, zh) ON listed.id = m.catalog_id
WHERE m.firm_id = s.firm_id AND m.id = s.measure_id AND s.text IN (listed.en, listed.zh);
--> statement-breakpoint
ALTER TABLE "app"."plan_step" ADD CONSTRAINT "plan_step_words" CHECK (("app"."plan_step"."catalog_id" is null) = ("app"."plan_step"."text" <> ''));
--> statement-breakpoint
ALTER TABLE "app"."plan_step" ADD CONSTRAINT "plan_step_catalog" CHECK ("app"."plan_step"."catalog_id" ~ '^M[0-9]{2}$');
--> statement-breakpoint
-- A measure is verified by a record that has its file, or says where it is kept and how it was checked. What was verified
-- before this was asked stays as it is.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.need_record_of_verified() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM app.plan_measure m
      WHERE m.firm_id = NEW.firm_id AND m.id = NEW.id AND m.state = 'verified')
    AND NOT EXISTS (SELECT FROM app.plan_record r
      WHERE r.firm_id = NEW.firm_id AND r.measure_id = NEW.id AND (r.reason <> '' OR EXISTS (
        SELECT FROM app.plan_record_file f WHERE f.firm_id = r.firm_id AND f.record_id = r.id))) THEN
    RAISE check_violation USING MESSAGE = 'a measure is verified by a record', CONSTRAINT = 'plan_measure_record';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.keep_record_of_verified() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM app.plan_measure m
      WHERE m.firm_id = OLD.firm_id AND m.id = OLD.measure_id AND m.state = 'verified')
    AND NOT EXISTS (SELECT FROM app.plan_record r WHERE r.firm_id = OLD.firm_id AND r.measure_id = OLD.measure_id) THEN
    RAISE check_violation USING MESSAGE = 'a measure is verified by a record', CONSTRAINT = 'plan_measure_record';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.need_record_of_verified(), app.keep_record_of_verified() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.need_record_of_verified(), app.keep_record_of_verified() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
-- At the end of the transaction, since the record follows the move.
CREATE CONSTRAINT TRIGGER need_record_of_verified AFTER INSERT OR UPDATE OF state ON app.plan_measure
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'verified')
  EXECUTE FUNCTION app.need_record_of_verified();
CREATE CONSTRAINT TRIGGER keep_record_of_verified AFTER DELETE ON app.plan_record
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.keep_record_of_verified();
