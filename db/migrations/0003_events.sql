CREATE TABLE `event_dates` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`recurrence_id` text NOT NULL,
	`day` text NOT NULL,
	`starts` integer NOT NULL,
	`ends` integer NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`reason` text,
	`topic` text DEFAULT '' NOT NULL,
	`open_to_all` integer DEFAULT false NOT NULL,
	`place` text,
	`capacity` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rule_id`) REFERENCES `event_rules`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "event_dates_state" CHECK("event_dates"."state" in ('planned','cancelled','left-out')),
	CONSTRAINT "event_dates_times" CHECK("event_dates"."starts" >= 0 and "event_dates"."starts" < "event_dates"."ends" and "event_dates"."ends" <= 1440)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_dates_recurrence` ON `event_dates` (`rule_id`,`recurrence_id`);--> statement-breakpoint
CREATE INDEX `event_dates_day` ON `event_dates` (`day`,`starts`);--> statement-breakpoint
CREATE INDEX `event_dates_event` ON `event_dates` (`event_id`,`day`,`starts`);--> statement-breakpoint
CREATE TABLE `event_makers` (
	`user_id` text PRIMARY KEY NOT NULL,
	`trusted_by` text,
	`since` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`trusted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `event_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`uid` text NOT NULL,
	`starts_at` text NOT NULL,
	`minutes` integer NOT NULL,
	`rrule` text,
	`skips_public_holidays` integer DEFAULT false NOT NULL,
	`skips_school_holidays` integer DEFAULT false NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "event_rules_minutes" CHECK("event_rules"."minutes" between 5 and 1440)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_rules_uid_unique` ON `event_rules` (`uid`);--> statement-breakpoint
CREATE INDEX `event_rules_event` ON `event_rules` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`organisation_id` text,
	`host_id` text,
	`town` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`directions` text DEFAULT '' NOT NULL,
	`address_kept` integer DEFAULT false NOT NULL,
	`kept_address_sealed` text,
	`women_only` integer DEFAULT false NOT NULL,
	`age_from` integer,
	`age_to` integer,
	`languages` text DEFAULT '[]' NOT NULL,
	`interpreters` text DEFAULT '[]' NOT NULL,
	`practical` integer DEFAULT 0 NOT NULL,
	`notes` text DEFAULT '{}' NOT NULL,
	`sign_up` text NOT NULL,
	`capacity` integer,
	`follows_id` text,
	`form_key` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	`cancelled_at` integer,
	`cancel_reason` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`host_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "events_state" CHECK("events"."state" in ('draft','published','cancelled')),
	CONSTRAINT "events_sign_up" CHECK("events"."sign_up" in ('drop-in','date','course')),
	CONSTRAINT "events_capacity" CHECK("events"."capacity" is null or "events"."capacity" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug_unique` ON `events` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_form_key_unique` ON `events` (`form_key`);--> statement-breakpoint
CREATE INDEX `events_state` ON `events` (`state`,`kind`);--> statement-breakpoint
CREATE INDEX `events_organisation` ON `events` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `events_host` ON `events` (`host_id`,`state`);--> statement-breakpoint
CREATE INDEX `events_maker` ON `events` (`created_by`,`state`);--> statement-breakpoint
CREATE INDEX `events_follows` ON `events` (`follows_id`);--> statement-breakpoint
CREATE TABLE `holidays` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`dropped` integer DEFAULT false NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "holidays_kind" CHECK("holidays"."kind" in ('public','school')),
	CONSTRAINT "holidays_days" CHECK("holidays"."from_day" <= "holidays"."until_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holidays_key_unique` ON `holidays` (`key`);--> statement-breakpoint
CREATE INDEX `holidays_days` ON `holidays` (`until_day`,`from_day`);--> statement-breakpoint
CREATE TABLE `places` (
	`scope_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`waiting` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `places_event` ON `places` (`event_id`);--> statement-breakpoint
CREATE TABLE `sign_up_absences` (
	`sign_up_id` text NOT NULL,
	`date_id` text NOT NULL,
	`noted_at` integer NOT NULL,
	PRIMARY KEY(`sign_up_id`, `date_id`),
	FOREIGN KEY (`sign_up_id`) REFERENCES `sign_ups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_up_absences_date` ON `sign_up_absences` (`date_id`);--> statement-breakpoint
CREATE TABLE `sign_up_reminders` (
	`sign_up_id` text NOT NULL,
	`date_id` text NOT NULL,
	`kind` text NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`sign_up_id`, `date_id`, `kind`),
	FOREIGN KEY (`sign_up_id`) REFERENCES `sign_ups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_up_reminders_date` ON `sign_up_reminders` (`date_id`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`turn` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`event_id` text NOT NULL,
	`date_id` text,
	`scope_id` text NOT NULL,
	`group_id` text NOT NULL,
	`user_id` text,
	`name_sealed` text,
	`email_sealed` text,
	`phone_sealed` text,
	`guest_index` text,
	`locale` text NOT NULL,
	`adults` integer NOT NULL,
	`children` integer DEFAULT 0 NOT NULL,
	`places` integer NOT NULL,
	`interpreter` text,
	`state` text NOT NULL,
	`answer_by` integer,
	`wants_late` integer DEFAULT false NOT NULL,
	`reminders_off` integer DEFAULT false NOT NULL,
	`token_hash` text NOT NULL,
	`form_key` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sign_ups_state" CHECK("sign_ups"."state" in ('in','waiting','offered','cancelled','lapsed')),
	CONSTRAINT "sign_ups_party" CHECK("sign_ups"."adults" >= 0 and "sign_ups"."children" >= 0 and "sign_ups"."adults" + "sign_ups"."children" between 1 and 20)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_id_unique` ON `sign_ups` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_token_hash_unique` ON `sign_ups` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_form_key_unique` ON `sign_ups` (`form_key`);--> statement-breakpoint
CREATE INDEX `sign_ups_scope` ON `sign_ups` (`scope_id`,`state`,`turn`);--> statement-breakpoint
CREATE INDEX `sign_ups_date` ON `sign_ups` (`date_id`,`state`);--> statement-breakpoint
CREATE INDEX `sign_ups_event` ON `sign_ups` (`event_id`,`state`,`turn`);--> statement-breakpoint
CREATE INDEX `sign_ups_user` ON `sign_ups` (`user_id`,`state`);--> statement-breakpoint
CREATE INDEX `sign_ups_guest` ON `sign_ups` (`guest_index`,`event_id`);--> statement-breakpoint
CREATE INDEX `sign_ups_offered` ON `sign_ups` (`answer_by`) WHERE state = 'offered';--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_one_user` ON `sign_ups` (`user_id`,`scope_id`) WHERE state in ('in','waiting','offered') and user_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_one_guest` ON `sign_ups` (`guest_index`,`scope_id`) WHERE state in ('in','waiting','offered') and guest_index is not null;--> statement-breakpoint
CREATE TABLE `event_task_dates` (
	`task_id` text NOT NULL,
	`date_id` text NOT NULL,
	`wanted` integer NOT NULL,
	PRIMARY KEY(`task_id`, `date_id`),
	FOREIGN KEY (`task_id`) REFERENCES `event_tasks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_task_dates_date` ON `event_task_dates` (`date_id`);--> statement-breakpoint
CREATE TABLE `event_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`wanted` integer NOT NULL,
	`minutes_before` integer DEFAULT 0 NOT NULL,
	`minutes_after` integer DEFAULT 0 NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "event_tasks_wanted" CHECK("event_tasks"."wanted" between 0 and 50)
);
--> statement-breakpoint
CREATE INDEX `event_tasks_event` ON `event_tasks` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `shift_mails` (
	`user_id` text PRIMARY KEY NOT NULL,
	`last_at` integer,
	`off` integer DEFAULT false NOT NULL,
	`stop_hash` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_mails_stop_hash_unique` ON `shift_mails` (`stop_hash`);--> statement-breakpoint
CREATE INDEX `shift_mails_last` ON `shift_mails` (`last_at`);--> statement-breakpoint
CREATE TABLE `shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`date_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text NOT NULL,
	`taken_at` integer NOT NULL,
	`taken_over_from` text,
	`reminded_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `event_tasks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`taken_over_from`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "shifts_state" CHECK("shifts"."state" in ('taken','swap','given-up','done','missed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_one` ON `shifts` (`task_id`,`date_id`,`user_id`) WHERE state <> 'given-up';--> statement-breakpoint
CREATE INDEX `shifts_date` ON `shifts` (`date_id`,`state`);--> statement-breakpoint
CREATE INDEX `shifts_user` ON `shifts` (`user_id`,`state`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`date_id` text NOT NULL,
	`sign_up_id` text,
	`user_id` text,
	`what` text NOT NULL,
	`adults` integer NOT NULL,
	`children` integer DEFAULT 0 NOT NULL,
	`client_key` text NOT NULL,
	`noted_at` integer NOT NULL,
	`arrived_at` integer NOT NULL,
	`noted_by` text,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sign_up_id`) REFERENCES `sign_ups`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "attendances_what" CHECK("attendances"."what" in ('came','no-show','walk-in')),
	CONSTRAINT "attendances_party" CHECK("attendances"."adults" between 0 and 99 and "attendances"."children" between 0 and 99)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_client_key_unique` ON `attendances` (`client_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_one` ON `attendances` (`date_id`,`sign_up_id`) WHERE sign_up_id is not null;--> statement-breakpoint
CREATE INDEX `attendances_date` ON `attendances` (`date_id`,`what`);--> statement-breakpoint
CREATE INDEX `attendances_user` ON `attendances` (`user_id`,`what`);--> statement-breakpoint
CREATE TABLE `held_dates` (
	`date_id` text PRIMARY KEY NOT NULL,
	`adults` integer NOT NULL,
	`children` integer NOT NULL,
	`no_shows` integer NOT NULL,
	`closed_at` integer NOT NULL,
	`closed_by` text,
	`thanked_at` integer,
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `interpreter_times` (
	`date_id` text NOT NULL,
	`language` text NOT NULL,
	`minutes` integer NOT NULL,
	PRIMARY KEY(`date_id`, `language`),
	FOREIGN KEY (`date_id`) REFERENCES `event_dates`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "interpreter_times_minutes" CHECK("interpreter_times"."minutes" between 5 and 1440)
);
--> statement-breakpoint
CREATE TABLE `calendar_entries` (
	`calendar_id` text NOT NULL,
	`uid` text NOT NULL,
	`event_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	PRIMARY KEY(`calendar_id`, `uid`),
	FOREIGN KEY (`calendar_id`) REFERENCES `club_calendars`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calendar_entries_event` ON `calendar_entries` (`event_id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`user_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`token_sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token_hash_unique` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `club_calendars` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`address_sealed` text,
	`kind` text NOT NULL,
	`town` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	`read_at` integer,
	`trouble` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `club_calendars_organisation` ON `club_calendars` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `club_calendars_read` ON `club_calendars` (`read_at`);--> statement-breakpoint
ALTER TABLE `activities` ADD `event_date_id` text REFERENCES event_dates(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `activities` ADD `source` text DEFAULT 'own' NOT NULL;--> statement-breakpoint
CREATE INDEX `activities_event_date` ON `activities` (`event_date_id`);