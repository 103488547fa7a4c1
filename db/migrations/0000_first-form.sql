CREATE TABLE `audit_events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit_events` (`subject`,`at`);--> statement-breakpoint
CREATE INDEX `audit_by_actor` ON `audit_events` (`actor`,`at`);--> statement-breakpoint
CREATE INDEX `audit_by_time` ON `audit_events` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `job_runs` (
	`name` text PRIMARY KEY NOT NULL,
	`last_started_at` integer NOT NULL,
	`last_finished_at` integer,
	`failures` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`to_address` text NOT NULL,
	`locale` text NOT NULL,
	`template` text NOT NULL,
	`subject` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`delivered_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mailbox_by_receiver` ON `mailbox` (`to_address`,`delivered_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`locale` text NOT NULL,
	`payload` text,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`last_error` text,
	`message_id` text NOT NULL,
	`caused_by` text,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE INDEX `rate_limits_expiry` ON `rate_limits` (`expire`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`seen_by` text,
	`seen_on` text NOT NULL,
	`valid_until` text,
	`text_version` text,
	PRIMARY KEY(`user_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`seen_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "credentials_known" CHECK("credentials"."kind" in ('interview','training','confidentiality','child-certificate'))
);
--> statement-breakpoint
CREATE TABLE `mail_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`next` text,
	`password_hash` text,
	`device_hash` text,
	`user_id` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mail_links_user` ON `mail_links` (`user_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `mail_links_expiry` ON `mail_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `user_roles` (
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `role`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "user_roles_known" CHECK("user_roles"."role" in ('admin','coordinator','lead-mentor'))
);
--> statement-breakpoint
CREATE INDEX `user_roles_role` ON `user_roles` (`role`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email_index` text NOT NULL,
	`email_sealed` text NOT NULL,
	`email_verified_at` integer,
	`password_hash` text,
	`first_name_sealed` text NOT NULL,
	`last_name_sealed` text,
	`phone_sealed` text,
	`locale` text DEFAULT 'da' NOT NULL,
	`town` text,
	`gender` text,
	`age_band` text,
	`danish_level` text,
	`languages` text DEFAULT '[]' NOT NULL,
	`interests` text DEFAULT '[]' NOT NULL,
	`industries` text DEFAULT '[]' NOT NULL,
	`availability` integer DEFAULT 0 NOT NULL,
	`transport` text,
	`radius_km` integer,
	`terms_version` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_index_unique` ON `users` (`email_index`);--> statement-breakpoint
CREATE INDEX `users_created` ON `users` (`created_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`organisation_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `user_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "memberships_role" CHECK("memberships"."role" in ('leader','helper'))
);
--> statement-breakpoint
CREATE INDEX `memberships_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`town` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`approved_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "organisations_kind" CHECK("organisations"."kind" in ('association','company','institution','group'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `offer_languages` (
	`offer_id` text NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`offer_id`, `language`),
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `offer_languages_language` ON `offer_languages` (`language`,`offer_id`);--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_user_id` text NOT NULL,
	`organisation_id` text,
	`state` text DEFAULT 'draft' NOT NULL,
	`kind` text,
	`front` text,
	`title` text DEFAULT '' NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`frequency` text,
	`availability` integer DEFAULT 0 NOT NULL,
	`audience` text DEFAULT '[]' NOT NULL,
	`interests` text DEFAULT '[]' NOT NULL,
	`industries` text DEFAULT '[]' NOT NULL,
	`town` text,
	`radius_km` integer,
	`details` text DEFAULT '{}' NOT NULL,
	`capacity` integer DEFAULT 1 NOT NULL,
	`places_held` integer DEFAULT 0 NOT NULL,
	`places_taken` integer DEFAULT 0 NOT NULL,
	`until_date` text,
	`sent_back_reason` text,
	`submitted_at` integer,
	`published_at` integer,
	`confirmed_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "offers_state" CHECK("offers"."state" in ('draft','submitted','published','paused','closed','sent-back')),
	CONSTRAINT "offers_places" CHECK("offers"."places_held" >= 0 and "offers"."places_taken" >= 0 and "offers"."places_held" + "offers"."places_taken" <= "offers"."capacity")
);
--> statement-breakpoint
CREATE INDEX `offers_newest` ON `offers` (`state`,`published_at`);--> statement-breakpoint
CREATE INDEX `offers_street` ON `offers` (`state`,`front`,`town`,`published_at`);--> statement-breakpoint
CREATE INDEX `offers_town` ON `offers` (`state`,`town`,`front`,`published_at`);--> statement-breakpoint
CREATE INDEX `offers_kind` ON `offers` (`state`,`kind`);--> statement-breakpoint
CREATE INDEX `offers_owner` ON `offers` (`owner_user_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `offers_organisation` ON `offers` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `offers_queue` ON `offers` (`state`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `newcomers` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`coordinator_id` text,
	`name_sealed` text NOT NULL,
	`email_sealed` text,
	`phone_sealed` text,
	`wishes_sealed` text,
	`locale` text NOT NULL,
	`channel` text NOT NULL,
	`languages` text NOT NULL,
	`danish_level` text NOT NULL,
	`age_band` text NOT NULL,
	`gender` text,
	`gender_wish` text DEFAULT 'any' NOT NULL,
	`children` text DEFAULT '[]' NOT NULL,
	`town` text NOT NULL,
	`transport` text NOT NULL,
	`radius_km` integer NOT NULL,
	`availability` integer NOT NULL,
	`interests` text DEFAULT '[]' NOT NULL,
	`industries` text DEFAULT '[]' NOT NULL,
	`arrived_month` text NOT NULL,
	`consent_at` integer NOT NULL,
	`consent_version` text NOT NULL,
	`consent_language` text NOT NULL,
	`archived_at` integer,
	`form_key` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`coordinator_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "newcomers_channel" CHECK("newcomers"."channel" in ('email','phone','paper')),
	CONSTRAINT "newcomers_gender_wish" CHECK("newcomers"."gender_wish" in ('any','same'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `newcomers_user_id_unique` ON `newcomers` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `newcomers_form_key_unique` ON `newcomers` (`form_key`);--> statement-breakpoint
CREATE INDEX `newcomers_coordinator` ON `newcomers` (`coordinator_id`,`archived_at`);--> statement-breakpoint
CREATE INDEX `newcomers_created` ON `newcomers` (`archived_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `needs` (
	`id` text PRIMARY KEY NOT NULL,
	`newcomer_id` text,
	`organisation_id` text,
	`kind` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`created_by` text,
	FOREIGN KEY (`newcomer_id`) REFERENCES `newcomers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "needs_state" CHECK("needs"."state" in ('open','matching','covered','closed')),
	CONSTRAINT "needs_whose" CHECK(("needs"."newcomer_id" is null) <> ("needs"."organisation_id" is null))
);
--> statement-breakpoint
CREATE INDEX `needs_queue` ON `needs` (`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `needs_newcomer` ON `needs` (`newcomer_id`);--> statement-breakpoint
CREATE INDEX `needs_organisation` ON `needs` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `answer_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`side` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "answer_links_side" CHECK("answer_links"."side" in ('offer','need'))
);
--> statement-breakpoint
CREATE INDEX `answer_links_match` ON `answer_links` (`match_id`);--> statement-breakpoint
CREATE INDEX `answer_links_expiry` ON `answer_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `match_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`side` text NOT NULL,
	`question_sealed` text NOT NULL,
	`asked_at` integer NOT NULL,
	`reply_sealed` text,
	`replied_at` integer,
	`replied_by` text,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`replied_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `match_questions_match` ON `match_questions` (`match_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `match_questions_open` ON `match_questions` (`asked_at`) WHERE replied_at is null;--> statement-breakpoint
CREATE TABLE `matches` (
	`id` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`need_id` text NOT NULL,
	`state` text NOT NULL,
	`carrier_id` text NOT NULL,
	`newcomer_id` text NOT NULL,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`required` text DEFAULT '[]' NOT NULL,
	`rank` integer NOT NULL,
	`offer_answer` text,
	`offer_answered_at` integer,
	`need_answer` text,
	`need_answered_at` integer,
	`activated_at` integer,
	`ended_at` integer,
	`outcome` text,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "matches_state" CHECK("matches"."state" in ('proposed','agreed','active','paused','ended','declined','expired','cancelled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matches_living` ON `matches` (`need_id`) WHERE state in ('proposed','agreed','active','paused');--> statement-breakpoint
CREATE INDEX `matches_offer` ON `matches` (`offer_id`,`state`);--> statement-breakpoint
CREATE INDEX `matches_carrier` ON `matches` (`carrier_id`,`state`);--> statement-breakpoint
CREATE INDEX `matches_newcomer` ON `matches` (`newcomer_id`,`state`);--> statement-breakpoint
CREATE INDEX `matches_need` ON `matches` (`need_id`,`offer_id`);--> statement-breakpoint
CREATE INDEX `matches_state` ON `matches` (`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `matches_expiry` ON `matches` (`state`,`expires_at`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`match_id` text,
	`date` text NOT NULL,
	`minutes` integer NOT NULL,
	`note_sealed` text,
	`form_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "activities_minutes" CHECK("activities"."minutes" between 5 and 1440)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_form_key_unique` ON `activities` (`form_key`);--> statement-breakpoint
CREATE INDEX `activities_user` ON `activities` (`user_id`,`date`,`minutes`);--> statement-breakpoint
CREATE INDEX `activities_match` ON `activities` (`match_id`,`date`);