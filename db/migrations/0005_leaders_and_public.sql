CREATE TABLE `milestones` (
	`newcomer_id` text NOT NULL,
	`kind` text NOT NULL,
	`month` text NOT NULL,
	`noted_by` text,
	`noted_at` integer NOT NULL,
	PRIMARY KEY(`newcomer_id`, `kind`),
	FOREIGN KEY (`newcomer_id`) REFERENCES `newcomers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "milestones_kind" CHECK("milestones"."kind" in ('danish-lessons','employment'))
);
--> statement-breakpoint
CREATE INDEX `milestones_month` ON `milestones` (`kind`,`month`);--> statement-breakpoint
CREATE TABLE `stories` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`organisation_id` text,
	`written_by` text,
	`picture_id` text,
	`town` text,
	`tracks` text DEFAULT '[]' NOT NULL,
	`nobody_in_it` integer DEFAULT false NOT NULL,
	`sent_back_reason` text,
	`withdrawn_because` text,
	`form_key` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_at` integer,
	`published_at` integer,
	`published_by` text,
	`withdrawn_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`picture_id`) REFERENCES `pictures`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "stories_state" CHECK("stories"."state" in ('draft','submitted','published','withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stories_slug_unique` ON `stories` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `stories_form_key_unique` ON `stories` (`form_key`);--> statement-breakpoint
CREATE INDEX `stories_newest` ON `stories` (`state`,`published_at`);--> statement-breakpoint
CREATE INDEX `stories_organisation` ON `stories` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `stories_picture` ON `stories` (`picture_id`);--> statement-breakpoint
CREATE TABLE `story_people` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`name_sealed` text NOT NULL,
	`email_sealed` text,
	`user_id` text,
	`in_picture` integer DEFAULT false NOT NULL,
	`under_age` integer DEFAULT false NOT NULL,
	`language` text NOT NULL,
	`way` text NOT NULL,
	`token_hash` text,
	`asked_at` integer,
	`consented_at` integer,
	`consent_version` text,
	`story_version` integer,
	`withdrawn_at` integer,
	`recorded_by` text,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "story_people_way" CHECK("story_people"."way" in ('link','account','paper'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_people_token_hash_unique` ON `story_people` (`token_hash`);--> statement-breakpoint
CREATE INDEX `story_people_story` ON `story_people` (`story_id`);--> statement-breakpoint
CREATE INDEX `story_people_user` ON `story_people` (`user_id`);--> statement-breakpoint
CREATE TABLE `story_texts` (
	`story_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	`lead` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `language`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `learning_links` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`kind` text NOT NULL,
	`levels` text NOT NULL,
	`topics` text NOT NULL,
	`languages` text NOT NULL,
	`publisher` text NOT NULL,
	`minutes` integer,
	`needs_account` integer DEFAULT false NOT NULL,
	`state` text DEFAULT 'shown' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`added_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`checked_at` integer,
	`check_result` text,
	`broken_since` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "learning_links_state" CHECK("learning_links"."state" in ('shown','hidden')),
	CONSTRAINT "learning_links_kind" CHECK("learning_links"."kind" in ('site','app','film','sound','text'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learning_links_url_unique` ON `learning_links` (`url`);--> statement-breakpoint
CREATE INDEX `learning_links_shown` ON `learning_links` (`state`,`position`);--> statement-breakpoint
CREATE INDEX `learning_links_checked` ON `learning_links` (`checked_at`);--> statement-breakpoint
CREATE TABLE `learning_texts` (
	`link_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`line` text NOT NULL,
	PRIMARY KEY(`link_id`, `language`),
	FOREIGN KEY (`link_id`) REFERENCES `learning_links`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `learnt` (
	`user_id` text NOT NULL,
	`link_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `link_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`link_id`) REFERENCES `learning_links`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `learnt_link` ON `learnt` (`link_id`);--> statement-breakpoint
CREATE TABLE `page_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`page` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`lead` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`own` integer DEFAULT true NOT NULL,
	`upon_id` text,
	`written_by` text,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `page_versions_newest` ON `page_versions` (`page`,`language`,`written_at`,`id`);--> statement-breakpoint
CREATE TABLE `half_year_statuses` (
	`half` text PRIMARY KEY NOT NULL,
	`foreword` text DEFAULT '' NOT NULL,
	`signed_by` text DEFAULT '' NOT NULL,
	`figures` text,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	`closed_by` text,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "half_year_statuses_half" CHECK("half_year_statuses"."half" glob '20[0-9][0-9]-[12]')
);
--> statement-breakpoint
ALTER TABLE `offers` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `newcomers` ADD `consent_by` text DEFAULT 'self' NOT NULL;--> statement-breakpoint
CREATE INDEX `newcomers_arrived` ON `newcomers` (`arrived_month`);--> statement-breakpoint
CREATE INDEX `needs_opened` ON `needs` (`opened_at`);--> statement-breakpoint
CREATE INDEX `matches_proposed` ON `matches` (`proposed_at`);--> statement-breakpoint
CREATE INDEX `matches_activated` ON `matches` (`activated_at`);--> statement-breakpoint
CREATE INDEX `matches_ended` ON `matches` (`ended_at`);--> statement-breakpoint
CREATE INDEX `follow_ups_on` ON `follow_ups` (`due_on`,`dropped_at`);--> statement-breakpoint
CREATE INDEX `concerns_raised` ON `concerns` (`raised_at`);--> statement-breakpoint
CREATE INDEX `activities_date` ON `activities` (`date`,`source`,`user_id`,`minutes`,`match_id`,`event_date_id`,`organisation_id`);