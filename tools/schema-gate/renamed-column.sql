--liquibase formatted sql

--changeset tmeit:gate-renamed-column
--comment: What tools/test-schema-gate.sh adds to see that the gate refuses it: whoever reads a member reads this column.
alter table member rename column nickname to known_as;
--rollback alter table member rename column known_as to nickname;
