CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`email_verified_at` integer,
	`pending_email` text,
	`password_hash` text,
	`language` text DEFAULT 'da' NOT NULL,
	`created_at` integer NOT NULL,
	`blocked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`hash` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`answers` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drafts_expiry` ON `drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`scope_id` text NOT NULL,
	`invited_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`invited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_role" CHECK("invitations"."role" in ('volunteer', 'family-adult', 'companion', 'group-leader', 'coordinator', 'lead', 'host', 'referrer', 'analyst', 'administrator'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_open` ON `invitations` (`email`,`role`,`scope_id`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text,
	`area_id` text,
	`house_id` text,
	`volunteer_id` text,
	`family_id` text,
	`municipality_code` text,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roles_role" CHECK("roles"."role" in ('volunteer', 'family-adult', 'companion', 'group-leader', 'coordinator', 'lead', 'host', 'referrer', 'analyst', 'administrator'))
);
--> statement-breakpoint
CREATE INDEX `roles_account` ON `roles` (`account_id`);--> statement-breakpoint
CREATE INDEX `roles_organisation` ON `roles` (`organisation_id`,`role`);--> statement-breakpoint
CREATE INDEX `roles_house` ON `roles` (`house_id`);--> statement-breakpoint
CREATE INDEX `roles_volunteer` ON `roles` (`volunteer_id`);--> statement-breakpoint
CREATE INDEX `roles_family` ON `roles` (`family_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "tokens_purpose" CHECK("tokens"."purpose" in ('verify-email', 'reset-password', 'invitation', 'sign-in', 'answer', 'check-in', 'change-sign-up', 'read-text', 'feed'))
);
--> statement-breakpoint
CREATE INDEX `tokens_subject` ON `tokens` (`purpose`,`subject_id`);--> statement-breakpoint
CREATE INDEX `tokens_detail` ON `tokens` (`purpose`,`detail`);--> statement-breakpoint
CREATE INDEX `tokens_expiry` ON `tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`house_id` text NOT NULL,
	`room` text,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`starts_at` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`rule` text,
	`extra_dates` text NOT NULL,
	`left_out` text NOT NULL,
	`held_in` text NOT NULL,
	`interpreter_for` text NOT NULL,
	`women_only` integer DEFAULT false NOT NULL,
	`ages_from` integer,
	`ages_to` integer,
	`babies_in_arms` integer DEFAULT true NOT NULL,
	`child_care_from` integer,
	`child_care_to` integer,
	`for_children` integer DEFAULT false NOT NULL,
	`step_free` integer DEFAULT false NOT NULL,
	`pram` integer DEFAULT false NOT NULL,
	`price` integer DEFAULT 0 NOT NULL,
	`places` integer,
	`hosts_needed` integer DEFAULT 0 NOT NULL,
	`outcomes` text NOT NULL,
	`organiser` text,
	`co_hosts` text NOT NULL,
	`follows_id` text,
	`follows_rule` text,
	`ready_made` text DEFAULT '[]' NOT NULL,
	`import_key` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`changed_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`house_id`) REFERENCES `houses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activities_kind" CHECK("activities"."kind" in ('language-cafe', 'bike-workshop', 'second-hand-shop', 'cafe', 'theme-evening', 'talk', 'homework-help', 'womens-evening', 'sport', 'cooking', 'childrens-club', 'intro-cafe', 'city-tour', 'information-meeting', 'neighbours-meeting', 'club-trial', 'outing', 'other')),
	CONSTRAINT "activities_state" CHECK("activities"."state" in ('draft', 'published', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `activities_house` ON `activities` (`house_id`,`state`);--> statement-breakpoint
CREATE TABLE `calendar_versions` (
	`house_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`house_id`) REFERENCES `houses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hostings` (
	`id` text PRIMARY KEY NOT NULL,
	`occurrence_id` text NOT NULL,
	`volunteer_id` text,
	`family_adult_id` text,
	`state` text NOT NULL,
	`counted_on` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_adult_id`) REFERENCES `family_adults`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hostings_state" CHECK("hostings"."state" in ('asked', 'offered', 'hosting', 'withdrawn', 'declined')),
	CONSTRAINT "hostings_who" CHECK(("hostings"."volunteer_id" is null) <> ("hostings"."family_adult_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hostings_one` ON `hostings` (`occurrence_id`,`volunteer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `hostings_one_adult` ON `hostings` (`occurrence_id`,`family_adult_id`);--> statement-breakpoint
CREATE INDEX `hostings_volunteer` ON `hostings` (`volunteer_id`,`at`);--> statement-breakpoint
CREATE INDEX `hostings_family_adult` ON `hostings` (`family_adult_id`,`at`);--> statement-breakpoint
CREATE TABLE `occurrences` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`house_id` text NOT NULL,
	`original_start` text NOT NULL,
	`starts_at` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`state` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`room` text,
	`places` integer,
	`own_places` integer,
	`taken` integer DEFAULT 0 NOT NULL,
	`queue_last` integer DEFAULT 0 NOT NULL,
	`attended` integer,
	`cancel_reason` text,
	`closure_id` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`house_id`) REFERENCES `houses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closure_id`) REFERENCES `closures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "occurrences_state" CHECK("occurrences"."state" in ('planned', 'cancelled')),
	CONSTRAINT "occurrences_places" CHECK("occurrences"."taken" <= "occurrences"."places"),
	CONSTRAINT "occurrences_taken" CHECK("occurrences"."taken" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occurrences_one` ON `occurrences` (`activity_id`,`original_start`);--> statement-breakpoint
CREATE INDEX `occurrences_start` ON `occurrences` (`starts_at`);--> statement-breakpoint
CREATE INDEX `occurrences_house` ON `occurrences` (`house_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `recordings` (
	`activity_id` text NOT NULL,
	`language` text NOT NULL,
	`sound_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `language`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sound_id`) REFERENCES `sounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recordings_sound` ON `recordings` (`sound_id`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`occurrence_id` text NOT NULL,
	`link_hash` text NOT NULL,
	`name` text NOT NULL,
	`adults` integer NOT NULL,
	`children` integer NOT NULL,
	`phone` text,
	`email` text,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`entered_by` text,
	`account_id` text,
	`series_key` text,
	`queue_number` integer,
	`attended` integer,
	`created_at` integer NOT NULL,
	`reminded_at` integer,
	`call_about` text,
	`called_at` integer,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_ups_state" CHECK("sign_ups"."state" in ('coming', 'waiting', 'cancelled')),
	CONSTRAINT "sign_ups_call" CHECK("sign_ups"."call_about" in ('date-cancelled', 'date-moved', 'date-back', 'moved-up'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_link_hash_unique` ON `sign_ups` (`link_hash`);--> statement-breakpoint
CREATE INDEX `sign_ups_occurrence` ON `sign_ups` (`occurrence_id`,`state`,`queue_number`);--> statement-breakpoint
CREATE INDEX `sign_ups_series` ON `sign_ups` (`series_key`);--> statement-breakpoint
CREATE INDEX `sign_ups_account` ON `sign_ups` (`account_id`);--> statement-breakpoint
CREATE TABLE `sounds` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "sounds_type" CHECK("sounds"."type" in ('audio/mpeg', 'audio/ogg', 'audio/mp4', 'audio/webm'))
);
--> statement-breakpoint
CREATE TABLE `audit_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`organisation_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_rows` (`subject`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_organisation` ON `audit_rows` (`organisation_id`,`at`);--> statement-breakpoint
CREATE TABLE `taken_forms` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`location` text
);
--> statement-breakpoint
CREATE INDEX `taken_forms_at` ON `taken_forms` (`at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`family_adult_id` text NOT NULL,
	`purpose` text NOT NULL,
	`organisation_id` text,
	`text_version` text NOT NULL,
	`language` text NOT NULL,
	`given_at` integer NOT NULL,
	`how` text NOT NULL,
	`recorded_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`family_adult_id`) REFERENCES `family_adults`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_purpose" CHECK("consents"."purpose" in ('contact-and-match', 'referral', 'volunteer-file')),
	CONSTRAINT "consents_how" CHECK("consents"."how" in ('online', 'phone', 'paper', 'interpreter'))
);
--> statement-breakpoint
CREATE INDEX `consents_adult` ON `consents` (`family_adult_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	`lift_reason` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "blocks_lift_reason" CHECK("blocks"."lift_reason" in ('talked', 'cleared', 'mistake', 'other'))
);
--> statement-breakpoint
CREATE INDEX `blocks_account` ON `blocks` (`account_id`,`lifted_at`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`side` text NOT NULL,
	`stage` text NOT NULL,
	`due_on` text NOT NULL,
	`sent_at` integer,
	`answered_at` integer,
	`answer` text,
	`helped_with` text,
	`recorded_by` text,
	`called_at` integer,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_ins_stage" CHECK("check_ins"."stage" in ('2-weeks', '1-month', '3-months', '6-months'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_one` ON `check_ins` (`match_id`,`side`,`stage`);--> statement-breakpoint
CREATE INDEX `check_ins_due` ON `check_ins` (`answered_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`door` text NOT NULL,
	`raised_at` integer NOT NULL,
	`raised_by` text,
	`recorded_by` text,
	`volunteer_id` text,
	`family_id` text,
	`match_id` text,
	`about_id` text,
	`owner_id` text NOT NULL,
	`gone_to` text NOT NULL,
	`answer_by` integer NOT NULL,
	`seen_at` integer,
	`escalated_at` integer,
	`closed_at` integer,
	`outcome` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "concerns_door" CHECK("concerns"."door" in ('danger-now', 'child', 'something-else'))
);
--> statement-breakpoint
CREATE INDEX `concerns_open` ON `concerns` (`organisation_id`,`closed_at`,`answer_by`);--> statement-breakpoint
CREATE INDEX `concerns_unseen` ON `concerns` (`seen_at`,`closed_at`,`answer_by`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`held_on` text NOT NULL,
	`theme` text,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_theme" CHECK("meetings"."theme" in ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_match` ON `meetings` (`match_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `group_meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`held_on` text NOT NULL,
	`place` text NOT NULL,
	`came` integer NOT NULL,
	`themes` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_meetings_came" CHECK("group_meetings"."came" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_meetings_day` ON `group_meetings` (`group_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `group_participants` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`request_id` text NOT NULL,
	`family_id` text NOT NULL,
	`family_adult_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	`leave_reason` text,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_adult_id`) REFERENCES `family_adults`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_participants_leave_reason" CHECK("group_participants"."leave_reason" in ('stopped', 'waits-again', 'group-ended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_participants_one` ON `group_participants` (`group_id`,`request_id`);--> statement-breakpoint
CREATE INDEX `group_participants_family` ON `group_participants` (`family_id`);--> statement-breakpoint
CREATE TABLE `group_volunteers` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_volunteers_one` ON `group_volunteers` (`group_id`,`volunteer_id`);--> statement-breakpoint
CREATE INDEX `group_volunteers_volunteer` ON `group_volunteers` (`volunteer_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`match_type_id` text NOT NULL,
	`name` text NOT NULL,
	`place` text NOT NULL,
	`starts_on` text NOT NULL,
	`planned_end_on` text NOT NULL,
	`with_children` integer NOT NULL,
	`leader_id` text,
	`owner_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`end_reason` text,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_type_id`) REFERENCES `match_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leader_id`) REFERENCES `volunteer_adults`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "groups_end_reason" CHECK("groups"."end_reason" in ('term-reached', 'too-few', 'no-volunteers', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_id_unique` ON `groups` (`id`);--> statement-breakpoint
CREATE INDEX `groups_running` ON `groups` (`organisation_id`,`ended_at`,`planned_end_on`);--> statement-breakpoint
CREATE INDEX `groups_leader` ON `groups` (`leader_id`);--> statement-breakpoint
CREATE TABLE `outreach` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`match_type_id` text NOT NULL,
	`held_on` text NOT NULL,
	`area_id` text,
	`reached` integer NOT NULL,
	`themes` text NOT NULL,
	`volunteers_out` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_type_id`) REFERENCES `match_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outreach_reached" CHECK("outreach"."reached" >= 0),
	CONSTRAINT "outreach_volunteers_out" CHECK("outreach"."volunteers_out" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outreach_id_unique` ON `outreach` (`id`);--> statement-breakpoint
CREATE INDEX `outreach_days` ON `outreach` (`organisation_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `closures` (
	`id` text PRIMARY KEY NOT NULL,
	`house_id` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`house_id`) REFERENCES `houses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closures_house` ON `closures` (`house_id`,`last_day`);--> statement-breakpoint
CREATE TABLE `houses` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`address_public` integer DEFAULT true NOT NULL,
	`area` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`phone` text NOT NULL,
	`rooms` text NOT NULL,
	`hours` text NOT NULL,
	`step_free` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`side` text NOT NULL,
	`volunteer_adult_id` text,
	`family_adult_id` text,
	`stage` text NOT NULL,
	`answer` text NOT NULL,
	`reason` text,
	`channel` text NOT NULL,
	`shares_phone` integer,
	`interpreter` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_adult_id`) REFERENCES `volunteer_adults`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_adult_id`) REFERENCES `family_adults`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answers_side" CHECK("answers"."side" in ('volunteer', 'family')),
	CONSTRAINT "answers_answer" CHECK("answers"."answer" in ('yes', 'no', 'talk-first'))
);
--> statement-breakpoint
CREATE INDEX `answers_match` ON `answers` (`match_id`,`at`);--> statement-breakpoint
CREATE TABLE `barred_pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`why` text NOT NULL,
	`at` integer NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `barred_pairs_family` ON `barred_pairs` (`family_id`,`volunteer_id`);--> statement-breakpoint
CREATE INDEX `barred_pairs_volunteer` ON `barred_pairs` (`volunteer_id`);--> statement-breakpoint
CREATE TABLE `matches` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`request_id` text NOT NULL,
	`family_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`match_type_id` text NOT NULL,
	`match_type_kind` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`points` integer NOT NULL,
	`parts` text NOT NULL,
	`policy_version` integer NOT NULL,
	`round_id` text,
	`override_reason` text,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answer_by` integer,
	`reminded_at` integer,
	`family_calls` integer DEFAULT 0 NOT NULL,
	`talk_wanted` text,
	`agreed_at` integer,
	`meeting_at` text,
	`meeting_house_id` text,
	`meeting_place` text,
	`companion_id` text,
	`met_at` integer,
	`confirmed_by` text,
	`volunteer_shares_phone` integer DEFAULT false NOT NULL,
	`family_shares_phone` integer DEFAULT false NOT NULL,
	`visit_awaited_at` integer,
	`active_at` integer,
	`planned_end_on` text,
	`closed_at` integer,
	`end_reason` text,
	`no_reason` text,
	`not_again` integer DEFAULT false NOT NULL,
	`owner_id` text NOT NULL,
	`next_on` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_type_id`) REFERENCES `match_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_house_id`) REFERENCES `houses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`companion_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "matches_state" CHECK("matches"."state" in ('proposed', 'volunteer-yes', 'agreed', 'meeting-booked', 'met', 'one-confirmed', 'active', 'ended', 'declined', 'lapsed', 'taken-back'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matches_one_open` ON `matches` (`family_id`,`match_type_kind`) WHERE "matches"."state" in ('proposed', 'volunteer-yes', 'agreed', 'meeting-booked', 'met', 'one-confirmed', 'active');--> statement-breakpoint
CREATE INDEX `matches_organisation` ON `matches` (`organisation_id`,`state`,`next_on`);--> statement-breakpoint
CREATE INDEX `matches_volunteer` ON `matches` (`volunteer_id`,`state`);--> statement-breakpoint
CREATE INDEX `matches_family` ON `matches` (`family_id`,`state`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`family_id` text NOT NULL,
	`match_type_id` text NOT NULL,
	`state` text NOT NULL,
	`waiting_since` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_type_id`) REFERENCES `match_types`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requests_state" CHECK("requests"."state" in ('waiting', 'proposed', 'matched', 'ended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_open` ON `requests` (`family_id`,`match_type_id`) WHERE "requests"."state" in ('waiting', 'proposed', 'matched');--> statement-breakpoint
CREATE INDEX `requests_waiting` ON `requests` (`organisation_id`,`state`,`waiting_since`,`family_id`);--> statement-breakpoint
CREATE INDEX `requests_family` ON `requests` (`family_id`,`state`);--> statement-breakpoint
CREATE TABLE `set_asides` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `set_asides_request` ON `set_asides` (`request_id`,`until`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`municipality_code` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`target` integer NOT NULL,
	`tasks` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_id_unique` ON `agreements` (`id`);--> statement-breakpoint
CREATE INDEX `agreements_municipality` ON `agreements` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `areas` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`postcode_areas` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `areas_id_unique` ON `areas` (`id`);--> statement-breakpoint
CREATE TABLE `declaration_texts` (
	`organisation_id` text NOT NULL,
	`version` integer NOT NULL,
	`own_words` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `version`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `deputies` (
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deputies_one` ON `deputies` (`organisation_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `match_types` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`form` text NOT NULL,
	`term_months` integer NOT NULL,
	`visits_per_month` integer NOT NULL,
	`held_in_homes` integer NOT NULL,
	`outcomes` text NOT NULL,
	`open` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "match_types_kind" CHECK("match_types"."kind" in ('network-family', 'friend', 'mentor', 'homework-help', 'work-mentor', 'whole-life-mentor', 'retention-mentor', 'peer-mentor', 'association-guide', 'womens-group', 'other')),
	CONSTRAINT "match_types_form" CHECK("match_types"."form" in ('pair', 'group', 'outreach'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `match_types_id_unique` ON `match_types` (`id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`open` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `policies` (
	`organisation_id` text NOT NULL,
	`version` integer NOT NULL,
	`weights` text NOT NULL,
	`floor` integer NOT NULL,
	`half_distance_tenths` integer NOT NULL,
	`waiting_bonus` integer NOT NULL,
	`set_by` text,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `version`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`channel` text NOT NULL,
	`recipient` text NOT NULL,
	`language` text NOT NULL,
	`message` text NOT NULL,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`sent_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`failed_at` integer,
	CONSTRAINT "outbox_channel" CHECK("outbox"."channel" in ('mail', 'text', 'call'))
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`failed_at`,`not_before`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`adult_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`seen_on` text,
	`checked_by` text,
	`valid_until` text,
	FOREIGN KEY (`adult_id`) REFERENCES `volunteer_adults`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificates_kind" CHECK("certificates"."kind" in ('criminal-record', 'child-protection')),
	CONSTRAINT "certificates_status" CHECK("certificates"."status" in ('valid', 'requested', 'not-yet-obtainable'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one` ON `certificates` (`adult_id`,`kind`);--> statement-breakpoint
CREATE INDEX `certificates_end` ON `certificates` (`valid_until`);--> statement-breakpoint
CREATE TABLE `families` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`household` text,
	`area` text NOT NULL,
	`children_birth_years` text NOT NULL,
	`interests` text NOT NULL,
	`avoids` text NOT NULL,
	`can_show` text NOT NULL,
	`times` text NOT NULL,
	`purposes` text NOT NULL,
	`language_wish` text NOT NULL,
	`contact_wish` text,
	`not_own_language` integer NOT NULL,
	`registered_at` integer NOT NULL,
	`registered_by` text,
	`referred_by` text,
	`first_contact_at` integer,
	`owner_id` text,
	`next_on` text,
	`intake_since` integer,
	`passed_over` text NOT NULL,
	`paused_at` integer,
	`withdrawn_at` integer,
	`protected_for` text,
	`divided_from` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`referred_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "families_state" CHECK("families"."state" in ('registered', 'consented', 'paused', 'withdrawn')),
	CONSTRAINT "families_household" CHECK("families"."household" in ('family', 'couple', 'woman', 'man', 'adults')),
	CONSTRAINT "families_language_wish" CHECK("families"."language_wish" in ('own', 'danish', 'either')),
	CONSTRAINT "families_contact_wish" CHECK("families"."contact_wish" in ('woman', 'man'))
);
--> statement-breakpoint
CREATE INDEX `families_organisation` ON `families` (`organisation_id`,`state`,`registered_at`);--> statement-breakpoint
CREATE INDEX `families_intake` ON `families` (`intake_since`);--> statement-breakpoint
CREATE TABLE `family_adults` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`position` integer NOT NULL,
	`account_id` text,
	`name` text NOT NULL,
	`age_band` text,
	`languages` text NOT NULL,
	`phone` text,
	`email` text,
	`reach` text NOT NULL,
	`reach_times` text NOT NULL,
	`shared_phone` integer NOT NULL,
	`trusted_name` text,
	`trusted_phone` text,
	`language` text NOT NULL,
	`ask_to_host_since` integer,
	`hosts_as_woman` integer DEFAULT false NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "family_adults_age_band" CHECK("family_adults"."age_band" in ('18-24', '25-34', '35-49', '50-64', '65+')),
	CONSTRAINT "family_adults_reach" CHECK("family_adults"."reach" in ('call', 'voice-message', 'text', 'mail', 'through-person'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `family_adults_position` ON `family_adults` (`family_id`,`position`);--> statement-breakpoint
CREATE INDEX `family_adults_account` ON `family_adults` (`account_id`);--> statement-breakpoint
CREATE INDEX `family_adults_phone` ON `family_adults` (`phone`);--> statement-breakpoint
CREATE INDEX `family_adults_email` ON `family_adults` (`email`);--> statement-breakpoint
CREATE TABLE `volunteer_adults` (
	`id` text PRIMARY KEY NOT NULL,
	`volunteer_id` text NOT NULL,
	`position` integer NOT NULL,
	`account_id` text,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text,
	`gender` text NOT NULL,
	`languages` text NOT NULL,
	`talk_held_at` integer,
	`declaration_version` integer,
	`declared_at` integer,
	`course_on` text,
	`home_visit_on` text,
	`references_count` integer DEFAULT 0 NOT NULL,
	`approved_at` integer,
	`left_at` integer,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteer_adults_gender" CHECK("volunteer_adults"."gender" in ('woman', 'man', 'other', 'unsaid'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_adults_position` ON `volunteer_adults` (`volunteer_id`,`position`);--> statement-breakpoint
CREATE INDEX `volunteer_adults_account` ON `volunteer_adults` (`account_id`);--> statement-breakpoint
CREATE INDEX `volunteer_adults_phone` ON `volunteer_adults` (`phone`);--> statement-breakpoint
CREATE INDEX `volunteer_adults_email` ON `volunteer_adults` (`email`);--> statement-breakpoint
CREATE TABLE `volunteers` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`commitment` text NOT NULL,
	`until` text,
	`area` text NOT NULL,
	`max_km` real,
	`interests` text NOT NULL,
	`avoids` text NOT NULL,
	`times` text NOT NULL,
	`places` text NOT NULL,
	`meets` text NOT NULL,
	`purposes` text NOT NULL,
	`match_type_kinds` text NOT NULL,
	`capacity` integer NOT NULL,
	`children_birth_years` text NOT NULL,
	`language` text NOT NULL,
	`assisted_by` text,
	`applied_at` integer NOT NULL,
	`caller_id` text,
	`talk_at` text,
	`approved_at` integer,
	`approved_by` text,
	`paused_at` integer,
	`paused_until` text,
	`review_since` integer,
	`ended_at` integer,
	`decline_reason` text,
	`handed_on_at` integer,
	`passed_over` text DEFAULT '[]' NOT NULL,
	`last_matched_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assisted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caller_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteers_state" CHECK("volunteers"."state" in ('applied', 'in-screening', 'approved', 'paused', 'left', 'declined')),
	CONSTRAINT "volunteers_commitment" CHECK("volunteers"."commitment" in ('now-and-then', 'fixed-day', 'one-family'))
);
--> statement-breakpoint
CREATE INDEX `volunteers_organisation` ON `volunteers` (`organisation_id`,`state`,`applied_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `volunteers_talk` ON `volunteers` (`caller_id`,`talk_at`);--> statement-breakpoint
CREATE INDEX `volunteers_handed_on` ON `volunteers` (`handed_on_at`);--> statement-breakpoint
CREATE TABLE `price_lists` (
	`organisation_id` text NOT NULL,
	`match_type_id` text NOT NULL,
	`as_of` text NOT NULL,
	`made_at` integer NOT NULL,
	`mark` text NOT NULL,
	`prices` text NOT NULL,
	`languages` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `match_type_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_type_id`) REFERENCES `match_types`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_inputs` (
	`round_id` text PRIMARY KEY NOT NULL,
	`digests` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_left_out` (
	`round_id` text NOT NULL,
	`side` text NOT NULL,
	`position` integer NOT NULL,
	`family_id` text,
	`volunteer_id` text,
	`days_waited` integer,
	`reasons` text NOT NULL,
	PRIMARY KEY(`round_id`, `side`, `position`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `round_left_out_family` ON `round_left_out` (`family_id`);--> statement-breakpoint
CREATE INDEX `round_left_out_volunteer` ON `round_left_out` (`volunteer_id`);--> statement-breakpoint
CREATE TABLE `round_pairs` (
	`round_id` text NOT NULL,
	`position` integer NOT NULL,
	`family_id` text NOT NULL,
	`request_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`points` integer NOT NULL,
	`gain` integer NOT NULL,
	`price` integer NOT NULL,
	`utility` integer NOT NULL,
	`pinned` integer NOT NULL,
	`days_waited` integer NOT NULL,
	`parts` text NOT NULL,
	`refusal` text,
	PRIMARY KEY(`round_id`, `position`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `round_pairs_family` ON `round_pairs` (`family_id`);--> statement-breakpoint
CREATE INDEX `round_pairs_volunteer` ON `round_pairs` (`volunteer_id`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`organisation_id` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`match_type_id` text NOT NULL,
	`as_of` text NOT NULL,
	`objective` text NOT NULL,
	`policy_version` integer NOT NULL,
	`policy` text NOT NULL,
	`pins` text NOT NULL,
	`forbids` text NOT NULL,
	`repeats_id` text,
	`state` text NOT NULL,
	`progress` text,
	`failure` text,
	`input_hash` text,
	`result_hash` text,
	`summary` text,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_type_id`) REFERENCES `match_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rounds_state" CHECK("rounds"."state" in ('running', 'done', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_number` ON `rounds` (`organisation_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_one_running` ON `rounds` (`organisation_id`) WHERE "rounds"."state" in ('running');--> statement-breakpoint
CREATE INDEX `rounds_type` ON `rounds` (`organisation_id`,`match_type_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `sheet_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`sheet_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`cells` text NOT NULL,
	`problems` text NOT NULL,
	`fingerprint` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sheet_rows_kind" CHECK("sheet_rows"."kind" in ('families', 'volunteers', 'matches')),
	CONSTRAINT "sheet_rows_state" CHECK("sheet_rows"."state" in ('waiting', 'known', 'done', 'discarded'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sheet_rows_number` ON `sheet_rows` (`sheet_id`,`number`);--> statement-breakpoint
CREATE INDEX `sheet_rows_list` ON `sheet_rows` (`organisation_id`,`state`,`sheet_id`,`number`);--> statement-breakpoint
CREATE INDEX `sheet_rows_fingerprint` ON `sheet_rows` (`organisation_id`,`fingerprint`);--> statement-breakpoint
CREATE TABLE `sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`headings` text NOT NULL,
	`fields` text NOT NULL,
	`match_type_id` text,
	`left_out` text NOT NULL,
	`content` text NOT NULL,
	`row_count` integer NOT NULL,
	`taken_in` integer DEFAULT 0 NOT NULL,
	`known` integer DEFAULT 0 NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`imported_at` integer,
	`erase_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sheets_kind" CHECK("sheets"."kind" in ('families', 'volunteers', 'matches')),
	CONSTRAINT "sheets_state" CHECK("sheets"."state" in ('draft', 'imported'))
);
--> statement-breakpoint
CREATE INDEX `sheets_organisation` ON `sheets` (`organisation_id`,`state`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `sheets_erase` ON `sheets` (`erase_at`);--> statement-breakpoint
CREATE TABLE `activity_texts` (
	`activity_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`further` text,
	`source` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `language`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `activity_words` (
	`activity_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`source` text NOT NULL,
	`written_by` text,
	`first_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `language`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reader_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`language` text NOT NULL,
	`adult_id` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` text,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adult_id`) REFERENCES `volunteer_adults`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reader_requests_state" CHECK("reader_requests"."state" in ('asked', 'written', 'lapsed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reader_requests_one` ON `reader_requests` (`activity_id`,`language`,`adult_id`);--> statement-breakpoint
CREATE INDEX `reader_requests_adult` ON `reader_requests` (`adult_id`,`asked_at`);