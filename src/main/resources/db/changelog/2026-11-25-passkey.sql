--liquibase formatted sql

--changeset tmeit:2026-11-25-passkey
--comment: The public half of a key pair whose private half never leaves its authenticator.
create table passkey (
  id            uuid        primary key,
  credential_id bytea       not null,
  member_id     uuid        not null references member on delete cascade,
  name          text        not null,
  public_key    bytea       not null,
  sign_count    bigint      not null,
  transports    text        not null,
  backup_eligible boolean   not null,
  backed_up     boolean     not null,
  created_at    timestamptz not null,
  last_used_at  timestamptz
);
create unique index passkey_credential_id on passkey (credential_id);
create index passkey_member on passkey (member_id, created_at);
--rollback drop table passkey;

--changeset tmeit:2026-11-25-passkey-challenge
--comment: What a passkey has to sign, once. With a session it is for that one only, and goes with it; without, it is for logging in.
create table passkey_challenge (
  challenge_hash bytea       primary key,
  session_id     uuid        references session on delete cascade,
  expires_at     timestamptz not null
);
create index passkey_challenge_session on passkey_challenge (session_id);
create index passkey_challenge_expires_at on passkey_challenge (expires_at);
--rollback drop table passkey_challenge;

--changeset tmeit:2026-11-25-session-proved-at
--comment: When the owner of the session last proved who they are, where that was after its beginning.
alter table session add column proved_at timestamptz;
--rollback alter table session drop column proved_at;

--changeset tmeit:2026-11-25-master-grace
--comment: Since when a master has been using a master's rights without a second factor.
create table master_grace (
  member_id  uuid        primary key references member on delete cascade,
  started_at timestamptz not null
);
--rollback drop table master_grace;
