--liquibase formatted sql

--changeset tmeit:2026-11-25-access-token
--comment: What members' own programs log in with; only the SHA-256 is kept. A revoked one is deleted.
create table access_token (
  id             uuid        primary key,
  member_id      uuid        not null references member on delete cascade,
  name           text        not null,
  token_hash     bytea       not null,
  scope          text        not null check (scope in ('READ', 'WRITE')),
  may_administer boolean     not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  last_used_at   timestamptz
);
create unique index access_token_hash on access_token (token_hash);
create index access_token_member on access_token (member_id, created_at desc);
create index access_token_expires_at on access_token (expires_at);
--rollback drop table access_token;
