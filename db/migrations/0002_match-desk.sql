CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text
);
--> statement-breakpoint
CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`cover_id` text NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cover_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `absences_user` ON `absences` (`user_id`,`until_date`);--> statement-breakpoint
CREATE INDEX `absences_cover` ON `absences` (`cover_id`,`until_date`);--> statement-breakpoint
CREATE TABLE `deviations` (
	`match_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`rank` integer NOT NULL,
	`chosen_scores` text NOT NULL,
	`first_offer_id` text NOT NULL,
	`first_scores` text NOT NULL,
	`because` text,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deviations_at` ON `deviations` (`at`);--> statement-breakpoint
CREATE TABLE `scarcities` (
	`offer_id` text PRIMARY KEY NOT NULL,
	`price` real NOT NULL,
	`language` text,
	`computed_at` integer NOT NULL,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `agreements` (
	`match_id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`terms_sealed` text NOT NULL,
	`drafted_by` text,
	`drafted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`sent_at` integer,
	`offer_confirmed_at` integer,
	`need_confirmed_at` integer,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`drafted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `contact_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`side` text NOT NULL,
	`day` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`answer` text,
	`handled_by` text,
	`handled_at` integer,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`handled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `contact_checks_open` ON `contact_checks` (`asked_at`) WHERE handled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `contact_checks_once` ON `contact_checks` (`match_id`,`side`,`day`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`step` text NOT NULL,
	`due_on` text NOT NULL,
	`asked_at` integer,
	`done_at` integer,
	`done_by` text,
	`heard` text,
	`going` integer,
	`danish` integer,
	`home` integer,
	`missed_meetings` integer DEFAULT 0 NOT NULL,
	`note_sealed` text,
	`next_step_sealed` text,
	`dropped_at` integer,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`done_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "follow_ups_step" CHECK("follow_ups"."step" in ('week-1','month-1','month-3','month-6','extra')),
	CONSTRAINT "follow_ups_scales" CHECK(coalesce("follow_ups"."going",1) between 1 and 5 and coalesce("follow_ups"."danish",1) between 1 and 5 and coalesce("follow_ups"."home",1) between 1 and 5)
);
--> statement-breakpoint
CREATE INDEX `follow_ups_match` ON `follow_ups` (`match_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `follow_ups_due` ON `follow_ups` (`due_on`) WHERE done_at is null and dropped_at is null;--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`side` text NOT NULL,
	`text_sealed` text NOT NULL,
	`raised_at` integer NOT NULL,
	`for_user_id` text,
	`escalated_at` integer,
	`answered_at` integer,
	`answered_by` text,
	`answer_sealed` text,
	`closed_at` integer,
	`closed_by` text,
	`led_to` text,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`for_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `concerns_match` ON `concerns` (`match_id`,`raised_at`);--> statement-breakpoint
CREATE INDEX `concerns_open` ON `concerns` (`raised_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`made_by` text,
	`made_at` integer NOT NULL,
	`state` text NOT NULL,
	`progress` integer DEFAULT 0 NOT NULL,
	`options` text NOT NULL,
	`result` text,
	`finished_at` integer,
	FOREIGN KEY (`made_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "rounds_state" CHECK("rounds"."state" in ('computing','ready','stopped','failed'))
);
--> statement-breakpoint
CREATE INDEX `rounds_latest` ON `rounds` (`kind`,`made_at`);--> statement-breakpoint
CREATE INDEX `rounds_state_made` ON `rounds` (`state`,`made_at`);--> statement-breakpoint
CREATE INDEX `rounds_maker` ON `rounds` (`made_by`,`made_at`);--> statement-breakpoint
CREATE TABLE `led_mentors` (
	`mentor_id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`since` integer NOT NULL,
	`added_by` text,
	FOREIGN KEY (`mentor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lead_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `led_mentors_lead` ON `led_mentors` (`lead_id`);--> statement-breakpoint
CREATE TABLE `network_meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`date` text NOT NULL,
	`starts_at` text NOT NULL,
	`minutes` integer NOT NULL,
	`town` text NOT NULL,
	`place` text NOT NULL,
	`about` text NOT NULL,
	`called_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`lead_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `network_meetings_lead` ON `network_meetings` (`lead_id`,`date`);--> statement-breakpoint
CREATE TABLE `role_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`need_id` text NOT NULL,
	`newcomer_id` text NOT NULL,
	`state` text NOT NULL,
	`token_hash` text NOT NULL,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`reminders_sent` integer DEFAULT 0 NOT NULL,
	`answered_at` integer,
	`conversation_id` text,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`newcomer_id`) REFERENCES `newcomers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "role_proposals_state" CHECK("role_proposals"."state" in ('proposed','accepted','declined','expired','cancelled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_proposals_token_hash_unique` ON `role_proposals` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `role_proposals_living` ON `role_proposals` (`need_id`,`newcomer_id`) WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX `role_proposals_need` ON `role_proposals` (`need_id`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `role_proposals_newcomer` ON `role_proposals` (`newcomer_id`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `role_proposals_expiry` ON `role_proposals` (`state`,`expires_at`);--> statement-breakpoint
ALTER TABLE `newcomers` ADD `archived_because` text;--> statement-breakpoint
ALTER TABLE `newcomers` ADD `source` text DEFAULT 'coordinator' NOT NULL;--> statement-breakpoint
ALTER TABLE `newcomers` ADD `email_proven_at` integer;--> statement-breakpoint
ALTER TABLE `needs` ADD `first_proposed_at` integer;--> statement-breakpoint
ALTER TABLE `needs` ADD `paused_until` text;--> statement-breakpoint
ALTER TABLE `answer_links` ADD `purpose` text DEFAULT 'answer' NOT NULL;--> statement-breakpoint
ALTER TABLE `answer_links` ADD `about` text;--> statement-breakpoint
ALTER TABLE `matches` ADD `ended_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `matches` ADD `would_again` text;--> statement-breakpoint
ALTER TABLE `matches` ADD `paused_until` text;--> statement-breakpoint
ALTER TABLE `matches` ADD `reminders_sent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `matches` ADD `round_id` text;