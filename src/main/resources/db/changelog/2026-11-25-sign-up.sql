--liquibase formatted sql

--changeset tmeit:2026-11-25-sign-up
--comment: Somebody who wants to become a prao. Of the secrets that are mailed only SHA-256 is kept; password and sender go when they have served.
create table sign_up (
  id                      uuid primary key,
  version                 integer     not null,
  first_name              text        not null,
  last_name               text        not null,
  email                   text        not null,
  phone                   text,
  password_hash           text,
  language                text        not null check (language in ('sv', 'en')),
  policy_version          text,
  state                   text        not null check (state in ('UNCONFIRMED', 'CONFIRMED', 'APPROVED', 'REJECTED')),
  confirmation_hash       bytea,
  confirmation_sent_at    timestamptz,
  confirmation_expires_at timestamptz,
  status_hash             bytea,
  sender_network          text,
  created_at              timestamptz not null,
  confirmed_at            timestamptz,
  decided_at              timestamptz,
  decided_by              uuid references member on delete set null,
  reason                  text,
  member_id               uuid references member on delete cascade,
  check (state = 'UNCONFIRMED' or confirmed_at is not null),
  check (state in ('UNCONFIRMED', 'CONFIRMED') or decided_at is not null)
);
create unique index sign_up_open on sign_up (email) where state in ('UNCONFIRMED', 'CONFIRMED');
create unique index sign_up_confirmation on sign_up (confirmation_hash);
create unique index sign_up_status on sign_up (status_hash);
create index sign_up_list on sign_up (state, created_at, id);
create index sign_up_decided_at on sign_up (decided_at);
create index sign_up_created_at on sign_up (created_at) where sender_network is not null;
create index sign_up_decided_by on sign_up (decided_by);
create index sign_up_member on sign_up (member_id);
--rollback drop table sign_up;
