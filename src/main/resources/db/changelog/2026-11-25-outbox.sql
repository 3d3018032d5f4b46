--liquibase formatted sql

--changeset tmeit:2026-11-25-outbox-mail
--comment: Written in the transaction that causes the mail. The bodies hold private links, so that they go once the mail is sent.
create table outbox_mail (
  id          uuid        primary key,
  message_id  text        not null,
  member_id   uuid        references member on delete cascade,
  recipient   text        not null,
  template    text        not null,
  subject     text        not null,
  text_body   text,
  html_body   text,
  state       text        not null check (state in ('PENDING', 'SENT', 'DEAD')),
  attempts    integer     not null,
  last_error  text,
  created_at  timestamptz not null,
  due_at      timestamptz not null,
  settled_at  timestamptz
);
create unique index outbox_mail_message_id on outbox_mail (message_id);
create index outbox_mail_due on outbox_mail (due_at, id) where state = 'PENDING';
create index outbox_mail_state on outbox_mail (state, created_at desc, id desc);
create index outbox_mail_created on outbox_mail (created_at desc, id desc);
create index outbox_mail_member on outbox_mail (member_id);
--rollback drop table outbox_mail;
