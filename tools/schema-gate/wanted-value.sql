--liquibase formatted sql

--changeset tmeit:gate-wanted-value
--comment: What tools/test-schema-gate.sh adds to see that the gate refuses it: no member has a value for this column.
alter table member add column gate_number integer not null;
--rollback alter table member drop column gate_number;
