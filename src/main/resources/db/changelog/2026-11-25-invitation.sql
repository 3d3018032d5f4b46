--liquibase formatted sql

--changeset tmeit:2026-11-25-invitation
--comment: Either of a member without a password, or of somebody with an account on an older site, whose data stand here until they are a member.
create table invitation (
  id                 uuid        primary key,
  version            integer     not null,
  member_id          uuid        references member on delete cascade,
  role               text        check (role in ('MASTER', 'MARSHAL', 'PRAO', 'VRAQ', 'EX')),
  role_since         date,
  first_name         text,
  nickname           text,
  last_name          text,
  phone              text,
  driving_licence    boolean,
  stad_received_on   date,
  fest_received_on   date,
  permit_received_on date,
  old_user_name      text,
  email              text,
  language           text        not null check (language in ('sv', 'en')),
  state              text        not null check (state in ('OPEN', 'SENT', 'ACCEPTED', 'WITHDRAWN')),
  token_hash         bytea,
  created_at         timestamptz not null,
  sent_at            timestamptz,
  expires_at         timestamptz,
  accepted_at        timestamptz,
  withdrawn_at       timestamptz,
  check ((state = 'SENT') = (token_hash is not null)),
  check (member_id is not null or state = 'WITHDRAWN' or (role is not null and role_since is not null and first_name is not null and last_name is not null)),
  check (state <> 'ACCEPTED' or member_id is not null)
);
create unique index invitation_token_hash on invitation (token_hash);
create unique index invitation_member on invitation (member_id) where state in ('OPEN', 'SENT');
create unique index invitation_email on invitation (email) where member_id is null and state in ('OPEN', 'SENT');
create unique index invitation_old_user_name on invitation (old_user_name);
create index invitation_member_any on invitation (member_id);
create index invitation_state on invitation (state);
--rollback drop table invitation;

--changeset tmeit:2026-11-25-invitation-of-members
--comment: Members who were created or imported before there were invitations, and have no password.
insert into invitation (id, version, member_id, language, state, created_at)
select gen_random_uuid(), 1, m.id, m.language, 'OPEN', now()
from member m
where m.deleted_at is null and m.role <> 'EXPRAO' and not exists (select from credential c where c.member_id = m.id);
--rollback delete from invitation where member_id is not null and state = 'OPEN';
