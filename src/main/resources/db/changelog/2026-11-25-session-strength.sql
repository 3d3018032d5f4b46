--liquibase formatted sql

--changeset tmeit:2026-11-25-session-strength
--comment: How a session was opened (PASSWORD, PASSKEY, IDENTITY_PROVIDER; unknown for older ones), and whether by two factors.
alter table session add column secured boolean not null default false;
alter table session add column method text;
--rollback alter table session drop column method;
--rollback alter table session drop column secured;

--changeset tmeit:2026-11-25-totp
--comment: A member's shared secret for time-based codes, encrypted; last_step is the time step of the code that was used last.
create table totp (
  member_id    uuid        primary key references member on delete cascade,
  secret       bytea       not null,
  created_at   timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint      not null
);
--rollback drop table totp;

--changeset tmeit:2026-11-25-recovery-code
--comment: Random, so that SHA-256 is enough; a code that was used is gone.
create table recovery_code (
  member_id  uuid        not null references member on delete cascade,
  code_hash  text        not null,
  created_at timestamptz not null,
  primary key (member_id, code_hash)
);
--rollback drop table recovery_code;

--changeset tmeit:2026-11-25-one-time-token-tries
--comment: How often a wrong code was given with this secret.
alter table one_time_token add column tries int not null default 0;
--rollback alter table one_time_token drop column tries;
