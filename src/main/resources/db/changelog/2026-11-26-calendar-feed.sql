--liquibase formatted sql

--changeset tmeit:2026-11-26-calendar-feed
--comment: A member's secret calendar address, one at a time; of the secret only SHA-256 is kept.
create table calendar_feed (
  member_id    uuid primary key references member on delete cascade,
  token_hash   bytea       not null,
  created_at   timestamptz not null,
  last_used_at timestamptz
);
create unique index calendar_feed_token_hash on calendar_feed (token_hash);
--rollback drop table calendar_feed;
