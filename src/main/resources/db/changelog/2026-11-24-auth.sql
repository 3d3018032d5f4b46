--liquibase formatted sql

--changeset tmeit:2026-11-24-credential
create table credential (
  member_id     uuid primary key references member on delete cascade,
  password_hash text        not null,
  changed_at    timestamptz not null
);
--rollback drop table credential;

--changeset tmeit:2026-11-24-session
--comment: Tokens are random and kept as SHA-256 only; neither address nor full user agent is stored.
create table session (
  id           uuid primary key,
  token_hash   bytea       not null,
  member_id    uuid        not null references member on delete cascade,
  device       text        not null,
  created_at   timestamptz not null,
  last_used_at timestamptz not null,
  expires_at   timestamptz not null
);
create unique index session_token_hash on session (token_hash);
create index session_member on session (member_id);
create index session_expires_at on session (expires_at);
--rollback drop table session;

--changeset tmeit:2026-11-24-known-device
--comment: A browser that has logged a member in before; it keeps its own count of failures, so that a stranger's guesses cannot lock the owner out.
create table known_device (
  token_hash   text        not null,
  member_id    uuid        not null references member on delete cascade,
  last_used_at timestamptz not null,
  primary key (token_hash, member_id)
);
create index known_device_member on known_device (member_id);
--rollback drop table known_device;
