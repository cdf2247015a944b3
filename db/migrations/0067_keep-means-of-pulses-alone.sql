-- How far people differ was kept beside the means: with both, those who know all answers but two read the last two.
UPDATE "app"."pulse_figure" SET "figures" = "figures" - 'deviation';--> statement-breakpoint
ALTER TABLE "app"."pulse_figure" ADD CONSTRAINT "pulse_figure_means" CHECK ("app"."pulse_figure"."figures" - array['people', 'cells', 'phases', 'overall'] = '{}'::jsonb);