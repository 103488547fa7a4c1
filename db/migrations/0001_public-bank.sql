CREATE TABLE `search_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`about` text NOT NULL,
	`subject_id` text NOT NULL,
	`version` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_rows_subject` ON `search_rows` (`about`,`subject_id`);--> statement-breakpoint
CREATE TABLE `picture_sizes` (
	`picture_id` text NOT NULL,
	`width` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`picture_id`, `width`),
	FOREIGN KEY (`picture_id`) REFERENCES `pictures`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`alt` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`given_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`given_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `pictures_given_by` ON `pictures` (`given_by`);--> statement-breakpoint
CREATE TABLE `organisation_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`state` text NOT NULL,
	`page` text NOT NULL,
	`before` text,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "organisation_changes_state" CHECK("organisation_changes"."state" in ('waiting','published','sent-back'))
);
--> statement-breakpoint
CREATE INDEX `organisation_changes_history` ON `organisation_changes` (`organisation_id`,`changed_at`);--> statement-breakpoint
CREATE INDEX `organisation_changes_queue` ON `organisation_changes` (`state`,`changed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_changes_one` ON `organisation_changes` (`organisation_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `organisation_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`user_id` text NOT NULL,
	`note_sealed` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`claimed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "organisation_claims_state" CHECK("organisation_claims"."state" in ('waiting','granted','refused'))
);
--> statement-breakpoint
CREATE INDEX `organisation_claims_queue` ON `organisation_claims` (`state`,`claimed_at`);--> statement-breakpoint
CREATE INDEX `organisation_claims_user` ON `organisation_claims` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_claims_one` ON `organisation_claims` (`organisation_id`,`user_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `organisation_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`organisation_id` text NOT NULL,
	`email_sealed` text NOT NULL,
	`email_index` text NOT NULL,
	`role` text NOT NULL,
	`hands_over` integer DEFAULT false NOT NULL,
	`invited_by` text,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "organisation_invitations_role" CHECK("organisation_invitations"."role" in ('leader','helper'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_invitations_token_hash_unique` ON `organisation_invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `organisation_invitations_organisation` ON `organisation_invitations` (`organisation_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `organisation_invitations_expiry` ON `organisation_invitations` (`expires_at`);--> statement-breakpoint
CREATE TABLE `weekly_activities` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`day` text NOT NULL,
	`starts` integer NOT NULL,
	`ends` integer NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`interest` text,
	`women_only` integer DEFAULT false NOT NULL,
	`age_from` integer,
	`age_to` integer,
	`register_number` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "weekly_activities_day" CHECK("weekly_activities"."day" in ('mon','tue','wed','thu','fri','sat','sun')),
	CONSTRAINT "weekly_activities_times" CHECK("weekly_activities"."starts" >= 0 and "weekly_activities"."starts" < "weekly_activities"."ends" and "weekly_activities"."ends" <= 1440)
);
--> statement-breakpoint
CREATE INDEX `weekly_activities_organisation` ON `weekly_activities` (`organisation_id`,`day`,`starts`);--> statement-breakpoint
CREATE TABLE `offer_confirm_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `offer_confirm_links_offer` ON `offer_confirm_links` (`offer_id`);--> statement-breakpoint
CREATE INDEX `offer_confirm_links_user` ON `offer_confirm_links` (`user_id`);--> statement-breakpoint
CREATE INDEX `offer_confirm_links_expiry` ON `offer_confirm_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `saved_searches` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`query` text NOT NULL,
	`stop_hash` text,
	`seen_until` integer NOT NULL,
	`looked_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_searches_stop_hash_unique` ON `saved_searches` (`stop_hash`);--> statement-breakpoint
CREATE INDEX `saved_searches_due` ON `saved_searches` (`looked_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `saved_searches_once` ON `saved_searches` (`user_id`,`query`);--> statement-breakpoint
CREATE TABLE `wanted_roles` (
	`need_id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`role` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`town` text NOT NULL,
	`availability` integer DEFAULT 0 NOT NULL,
	`hours_per_month` integer,
	`training` text DEFAULT 'along-the-way' NOT NULL,
	`danish_level` text DEFAULT 'beginner' NOT NULL,
	`languages` text DEFAULT '[]' NOT NULL,
	`audience` text DEFAULT '[]' NOT NULL,
	`interest` text,
	`suits_newcomers` integer DEFAULT true NOT NULL,
	`child_certificate` integer DEFAULT false NOT NULL,
	`step_free` integer DEFAULT false NOT NULL,
	`wanted` integer DEFAULT 1 NOT NULL,
	`filled` integer DEFAULT 0 NOT NULL,
	`talking` integer DEFAULT false NOT NULL,
	`until_date` text,
	`sent_back_reason` text,
	`approved_text` text,
	`submitted_at` integer,
	`published_at` integer,
	`register_number` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "wanted_roles_state" CHECK("wanted_roles"."state" in ('draft','submitted','published','paused','closed','sent-back')),
	CONSTRAINT "wanted_roles_filled" CHECK("wanted_roles"."filled" >= 0 and "wanted_roles"."filled" <= "wanted_roles"."wanted")
);
--> statement-breakpoint
CREATE INDEX `wanted_roles_newest` ON `wanted_roles` (`state`,`published_at`);--> statement-breakpoint
CREATE INDEX `wanted_roles_organisation` ON `wanted_roles` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `wanted_roles_queue` ON `wanted_roles` (`state`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`blocker` text NOT NULL,
	`blocked` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`blocker`, `blocked`)
);
--> statement-breakpoint
CREATE TABLE `conversation_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`side` text NOT NULL,
	`reason_sealed` text,
	`reported_at` integer NOT NULL,
	`handled_at` integer,
	`handled_by` text,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`handled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `conversation_reports_conversation` ON `conversation_reports` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `conversation_reports_open` ON `conversation_reports` (`reported_at`) WHERE handled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `conversation_reports_once` ON `conversation_reports` (`conversation_id`,`side`) WHERE handled_at is null;--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`about_id` text NOT NULL,
	`state` text NOT NULL,
	`asker_user_id` text,
	`asker_name_sealed` text NOT NULL,
	`asker_email_sealed` text,
	`asker_email_index` text,
	`asker_locale` text NOT NULL,
	`asker_token_hash` text,
	`owner_user_id` text,
	`organisation_id` text,
	`opened_at` integer NOT NULL,
	`verified_at` integer,
	`last_at` integer NOT NULL,
	`last_side` text NOT NULL,
	`waiting_since` integer,
	`asker_read_at` integer,
	`owner_read_at` integer,
	`outcome` text,
	`closed_at` integer,
	`closed_by` text,
	`closed_why` text,
	`form_key` text NOT NULL,
	FOREIGN KEY (`asker_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "conversations_about" CHECK("conversations"."about" in ('offer','role','organisation')),
	CONSTRAINT "conversations_state" CHECK("conversations"."state" in ('unverified','open','closed')),
	CONSTRAINT "conversations_owner" CHECK(("conversations"."owner_user_id" is null) <> ("conversations"."organisation_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_asker_token_hash_unique` ON `conversations` (`asker_token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_form_key_unique` ON `conversations` (`form_key`);--> statement-breakpoint
CREATE INDEX `conversations_about_id` ON `conversations` (`about`,`about_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `conversations_asker` ON `conversations` (`asker_user_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `conversations_owner` ON `conversations` (`owner_user_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `conversations_organisation` ON `conversations` (`organisation_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `conversations_closed` ON `conversations` (`closed_by`,`closed_at`);--> statement-breakpoint
CREATE INDEX `conversations_waiting` ON `conversations` (`waiting_since`) WHERE waiting_since is not null and state = 'open';--> statement-breakpoint
CREATE INDEX `conversations_unverified` ON `conversations` (`opened_at`) WHERE verified_at is null;--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`side` text NOT NULL,
	`user_id` text,
	`text_sealed` text NOT NULL,
	`sent_at` integer NOT NULL,
	`form_key` text NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_form_key_unique` ON `messages` (`form_key`);--> statement-breakpoint
CREATE INDEX `messages_conversation` ON `messages` (`conversation_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells_sealed` text NOT NULL,
	`verdict` text NOT NULL,
	`errors` text DEFAULT '{}' NOT NULL,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_rows_verdict` ON `import_rows` (`import_id`,`verdict`,`line`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`what` text NOT NULL,
	`state` text NOT NULL,
	`encoding` text NOT NULL,
	`separator` text NOT NULL,
	`columns` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`skipped` integer DEFAULT 0 NOT NULL,
	`started_by` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "imports_state" CHECK("imports"."state" in ('looked-through','running','done','failed','dropped'))
);
--> statement-breakpoint
CREATE INDEX `imports_newest` ON `imports` (`created_at`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`,`created_at`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `place` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `lead` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `joining` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `good_to_know` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `languages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `interests` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `industries` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `age_from` integer;--> statement-breakpoint
ALTER TABLE `organisations` ADD `age_to` integer;--> statement-breakpoint
ALTER TABLE `organisations` ADD `website` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `picture_id` text REFERENCES pictures(id);--> statement-breakpoint
ALTER TABLE `organisations` ADD `register_number` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `trusted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `partner_since` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `paused_since` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `paused_until` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `paused_offers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `organisations` ADD `updated_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_register_number_unique` ON `organisations` (`register_number`);--> statement-breakpoint
CREATE INDEX `organisations_approved` ON `organisations` (`approved_at`,`name`);--> statement-breakpoint
CREATE INDEX `organisations_paused` ON `organisations` (`paused_until`);--> statement-breakpoint
CREATE INDEX `organisations_picture` ON `organisations` (`picture_id`);--> statement-breakpoint
ALTER TABLE `offers` ADD `asked_at` integer;--> statement-breakpoint
ALTER TABLE `offers` ADD `step_free` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `offers` ADD `child_friendly` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `offers` ADD `approved_text` text;--> statement-breakpoint
CREATE INDEX `offers_confirmed` ON `offers` (`state`,`confirmed_at`);--> statement-breakpoint
CREATE INDEX `offers_asked` ON `offers` (`state`,`asked_at`);--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(words, content='', contentless_delete=1, prefix='3 4', tokenize="unicode61 remove_diacritics 0");
