--liquibase formatted sql

--changeset tmeit:2026-11-25-identity
--comment: Who a member is at a provider of log-ins. The address is the one the provider knew when the member linked it, shown to the member alone.
create table identity (
  id           uuid primary key,
  member_id    uuid        not null references member on delete cascade,
  provider     text        not null,
  subject      text        not null,
  email        text        not null,
  created_at   timestamptz not null,
  last_used_at timestamptz
);
create unique index identity_subject on identity (provider, subject);
create index identity_member on identity (member_id);
--rollback drop table identity;

--changeset tmeit:2026-11-25-identity-attempt
--comment: A log-in that is under way at a provider. The browser keeps the secret, of which state, nonce and code verifier are made; here is its hash only.
create table identity_attempt (
  secret_hash bytea primary key,
  provider    text        not null,
  return_to   text        not null,
  session_id  uuid references session on delete cascade,
  expires_at  timestamptz not null
);
create index identity_attempt_session on identity_attempt (session_id);
create index identity_attempt_expires_at on identity_attempt (expires_at);
--rollback drop table identity_attempt;
