CREATE TABLE `activity_drafts` (
	`user_id` text PRIMARY KEY NOT NULL,
	`form_sealed` text NOT NULL,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_drafts_kept` ON `activity_drafts` (`kept_at`);--> statement-breakpoint
CREATE TABLE `log_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`match_id` text,
	`left` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "log_links_left" CHECK("log_links"."left" >= 0)
);
--> statement-breakpoint
CREATE INDEX `log_links_user` ON `log_links` (`user_id`);--> statement-breakpoint
CREATE INDEX `log_links_expiry` ON `log_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `month_mails` (
	`user_id` text PRIMARY KEY NOT NULL,
	`last_month` text,
	`off` integer DEFAULT false NOT NULL,
	`stop_hash` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `month_mails_stop_hash_unique` ON `month_mails` (`stop_hash`);--> statement-breakpoint
CREATE TABLE `course_invitations` (
	`course_id` text NOT NULL,
	`user_id` text NOT NULL,
	`last_at` integer NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`course_id`, `user_id`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `course_invitations_user` ON `course_invitations` (`user_id`);--> statement-breakpoint
CREATE TABLE `course_modules` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	`how` text NOT NULL,
	`reading` text,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "course_modules_how" CHECK("course_modules"."how" in ('meeting','online')),
	CONSTRAINT "course_modules_minutes" CHECK("course_modules"."minutes" between 5 and 1440)
);
--> statement-breakpoint
CREATE INDEX `course_modules_course` ON `course_modules` (`course_id`,`position`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`title` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`audience` text NOT NULL,
	`gives` text,
	`position` integer DEFAULT 0 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "courses_gives" CHECK("courses"."gives" is null or "courses"."gives" = 'training')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_code_unique` ON `courses` (`code`);--> statement-breakpoint
CREATE TABLE `module_dates` (
	`module_id` text NOT NULL,
	`date_id` text NOT NULL,
	PRIMARY KEY(`module_id`, `date_id`),
	FOREIGN KEY (`module_id`) REFERENCES `course_modules`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `module_dates_date` ON `module_dates` (`date_id`);--> statement-breakpoint
CREATE TABLE `module_passes` (
	`user_id` text NOT NULL,
	`module_id` text NOT NULL,
	`how` text NOT NULL,
	`date_id` text,
	`on_day` text NOT NULL,
	`recorded_by` text,
	PRIMARY KEY(`user_id`, `module_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`module_id`) REFERENCES `course_modules`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "module_passes_how" CHECK("module_passes"."how" in ('attended','online','recorded'))
);
--> statement-breakpoint
CREATE INDEX `module_passes_module` ON `module_passes` (`module_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `module_passes_date` ON `module_passes` (`date_id`);--> statement-breakpoint
CREATE TABLE `child_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`holder` text NOT NULL,
	`user_id` text NOT NULL,
	`order_id` text,
	`state` text NOT NULL,
	`consent_by` text,
	`seen_on` text,
	`seen_by` text,
	`valid_until` text,
	`reminded_at` integer,
	`renewal_asked_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `child_orders`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`seen_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "child_checks_state" CHECK("child_checks"."state" in ('ordered','consented','lapsed','seen'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `child_checks_one` ON `child_checks` (`holder`,`user_id`);--> statement-breakpoint
CREATE INDEX `child_checks_user` ON `child_checks` (`user_id`);--> statement-breakpoint
CREATE INDEX `child_checks_due` ON `child_checks` (`valid_until`);--> statement-breakpoint
CREATE INDEX `child_checks_open` ON `child_checks` (`consent_by`) WHERE state in ('ordered','consented');--> statement-breakpoint
CREATE TABLE `child_declarations` (
	`organisation_id` text NOT NULL,
	`year` integer NOT NULL,
	`declared_by` text,
	`declared_at` integer NOT NULL,
	`text_version` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `year`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`declared_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `child_duties` (
	`organisation_id` text NOT NULL,
	`user_id` text NOT NULL,
	`duty` text NOT NULL,
	`youngest` integer,
	`regular` integer DEFAULT true NOT NULL,
	`said_by` text,
	`said_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `user_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`said_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "child_duties_youngest" CHECK("child_duties"."youngest" is null or "child_duties"."youngest" between 0 and 99)
);
--> statement-breakpoint
CREATE INDEX `child_duties_user` ON `child_duties` (`user_id`);--> statement-breakpoint
CREATE TABLE `child_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`ordered_by` text,
	`ordered_at` integer NOT NULL,
	`consent_by` text NOT NULL,
	`form_key` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ordered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `child_orders_form_key_unique` ON `child_orders` (`form_key`);--> statement-breakpoint
CREATE INDEX `child_orders_organisation` ON `child_orders` (`organisation_id`,`ordered_at`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`basis` text NOT NULL,
	`number` text,
	`name_sealed` text NOT NULL,
	`initials` text DEFAULT '' NOT NULL,
	`facts_sealed` text NOT NULL,
	`organisation_id` text,
	`words_sealed` text,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`issued_on` text,
	`withdrawn_by` text,
	`withdrawn_at` integer,
	`reason` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "certificates_kind" CHECK("certificates"."kind" in ('youth','language-buddy','mentor','training','newcomer','thanks')),
	CONSTRAINT "certificates_state" CHECK("certificates"."state" in ('proposed','approved','declined','withdrawn')),
	CONSTRAINT "certificates_numbered" CHECK("certificates"."state" in ('proposed','declined') or "certificates"."number" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_number_unique` ON `certificates` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_once` ON `certificates` (`user_id`,`kind`,`basis`);--> statement-breakpoint
CREATE INDEX `certificates_queue` ON `certificates` (`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `certificates_organisation` ON `certificates` (`organisation_id`,`state`);--> statement-breakpoint
ALTER TABLE `activities` ADD `organisation_id` text REFERENCES organisations(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `activities` ADD `starts` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `assured` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `activities` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `confirmed_by` text REFERENCES users(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `activities` ADD `asked_back_at` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `asked_back_sealed` text;--> statement-breakpoint
CREATE INDEX `activities_organisation` ON `activities` (`organisation_id`,`date`,`source`,`user_id`,`minutes`,`confirmed_at`);--> statement-breakpoint
CREATE INDEX `activities_unconfirmed` ON `activities` (`organisation_id`,`date`) WHERE confirmed_at is null and asked_back_at is null and source <> 'attendance';--> statement-breakpoint
UPDATE `activities` SET
	`organisation_id` = (SELECT e.`organisation_id` FROM `event_dates` d JOIN `events` e ON e.`id` = d.`event_id` WHERE d.`id` = `activities`.`event_date_id`),
	`starts` = (SELECT d.`starts` FROM `event_dates` d WHERE d.`id` = `activities`.`event_date_id`)
WHERE `event_date_id` IS NOT NULL;
