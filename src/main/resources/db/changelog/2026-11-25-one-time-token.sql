--liquibase formatted sql

--changeset tmeit:2026-11-25-one-time-token
--comment: Secrets that were mailed to somebody and work once; only their SHA-256 is kept.
create table one_time_token (
  token_hash bytea       primary key,
  purpose    text        not null,
  member_id  uuid        not null references member on delete cascade,
  value      text,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index one_time_token_member on one_time_token (member_id, purpose);
create index one_time_token_expires_at on one_time_token (expires_at);
--rollback drop table one_time_token;

--changeset tmeit:2026-11-25-policy-consent
--comment: Which version of the privacy policy a member has agreed to, and when.
create table policy_consent (
  member_id uuid        not null references member on delete cascade,
  version   text        not null,
  given_at  timestamptz not null,
  primary key (member_id, version)
);
--rollback drop table policy_consent;
