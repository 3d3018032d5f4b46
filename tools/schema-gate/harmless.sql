--liquibase formatted sql

--changeset tmeit:gate-harmless
--comment: What tools/test-schema-gate.sh adds to see that the gate lets it pass.
alter table member add column gate_note text;
alter table event add column gate_seats integer not null default 0;
alter table event add constraint event_gate_seats check (gate_seats >= 0);
create table gate_guest (
  id        uuid primary key,
  member_id uuid not null references member on delete cascade,
  name      text not null
);
create index gate_guest_member on gate_guest (member_id);
create index member_gate_note on member (gate_note);
--rollback drop table gate_guest;
--rollback alter table event drop column gate_seats;
--rollback alter table member drop column gate_note;
