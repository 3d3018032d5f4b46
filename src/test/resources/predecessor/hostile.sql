-- Members as nobody expects them, in the predecessor's shape but without its constraints; "expected:" says what becomes of each.
create table members (
  uuid uuid,
  short_uuid varchar generated always as (translate(encode(decode(left(replace(uuid::varchar::text, '-', ''), 12), 'hex'), 'base64'), '+/', '-_')) stored,
  time_created timestamptz default now(), time_updated timestamptz,
  login_email varchar, "current_role" varchar, hashed_password varchar,
  first_name varchar, nickname varchar, last_name varchar,
  phone varchar, drivers_license boolean, stad date, fest date, liquor_permit date,
  old_username varchar);

-- expected: taken, every field
insert into members (uuid, time_created, time_updated, login_email, "current_role", hashed_password, first_name, nickname, last_name, phone, drivers_license, stad, fest, liquor_permit, old_username) values
  ('01000000-0000-4000-8000-000000000000', '2019-12-31 23:30:00+00', '2024-02-03 04:05:06.789+00', 'astrid@example.org', 'master', '$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1NooVTS7CA6suzXWi/dJa3', 'Astrid', 'Lilla My', 'Falk', '070 698 67 98', true, '2020-02-29', '2021-03-04', '2022-05-06', 'asfa1');
-- expected: taken; blanks are "not given", the address is normalised, quotes and emoji stay
insert into members (uuid, time_created, login_email, "current_role", hashed_password, first_name, nickname, last_name, phone, old_username) values
  ('02000000-0000-4000-8000-000000000000', '2020-01-02 00:00:00+00', e' \tBjörn.O''Brien@Example.ORG ', ' Marshal ', '  ', ' Björn', '"Gaffa" 🍺 <b>', e'O''Brien; drop table members; --', '   ', ''),
  ('03000000-0000-4000-8000-000000000000', '2020-01-03 00:00:00+00', 'expraon@example.org', 'exprao', null, 'Li', u&'\00A0', 'von Platen', null, null);
-- expected: the first can log in and is taken; the second is left out though its role is higher
insert into members (uuid, time_created, login_email, "current_role", hashed_password, first_name, last_name) values
  ('04000000-0000-4000-8000-000000000000', '2021-01-04 00:00:00+00', ' Berit@Example.org', 'prao', '$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1NooVTS7CA6suzXWi/dJa3', 'Berit', 'Alm'),
  ('05000000-0000-4000-8000-000000000000', '2020-01-05 00:00:00+00', 'berit@example.org', 'master', null, 'Bertil', 'Alm');
-- expected: the marshal is taken, the ex is left out; of the two exes the older one is taken
insert into members (uuid, time_created, login_email, "current_role", first_name, last_name) values
  ('06000000-0000-4000-8000-000000000000', '2020-01-06 00:00:00+00', 'cid@example.org', 'ex', 'Cid', 'Berg'),
  ('07000000-0000-4000-8000-000000000000', '2020-01-07 00:00:00+00', 'CID@example.org', 'marshal', 'Cid', 'Berg'),
  ('08000000-0000-4000-8000-000000000000', '2020-01-08 00:00:00+00', 'dag@example.org', 'ex', 'Dag', 'Dahl'),
  ('09000000-0000-4000-8000-000000000000', '2020-01-09 00:00:00+00', 'DAG@example.org', 'ex', 'Dag', 'Dahl');
-- expected: left out
insert into members (uuid, time_created, login_email, "current_role", first_name, last_name) values
  ('10000000-0000-4000-8000-000000000000', '2020-02-01 00:00:00+00', 'role@example.org', 'styrelse', 'Ebba', 'Roll'),
  ('11000000-0000-4000-8000-000000000000', '2020-02-02 00:00:00+00', 'norole@example.org', null, 'Ebba', 'Roll'),
  ('12000000-0000-4000-8000-000000000000', '2020-02-03 00:00:00+00', 'nobody@example.org', 'ex', '', '  '),
  ('13000000-0000-4000-8000-000000000000', '2020-02-04 00:00:00+00', 'not an address', 'ex', 'Ebba', 'Post'),
  ('14000000-0000-4000-8000-000000000000', '2020-02-05 00:00:00+00', null, 'ex', 'Ebba', 'Post'),
  ('15000000-0000-4000-8000-000000000000', '2020-02-06 00:00:00+00', repeat('a', 5000) || '@example.org', 'ex', 'Ebba', 'Post'),
  (null, '2020-02-07 00:00:00+00', 'nouuid@example.org', 'ex', 'Ebba', 'Id'),
  ('01000000-0000-4000-8000-000000000000', '2020-02-08 00:00:00+00', 'twice@example.org', 'ex', 'Ebba', 'Id'),
  ('01000000-0000-4fff-8000-000000000000', '2020-02-09 00:00:00+00', 'shortid@example.org', 'ex', 'Ebba', 'Id');
-- expected: taken with a repair each
insert into members (uuid, time_created, time_updated, login_email, "current_role", hashed_password, first_name, nickname, last_name, phone, stad, fest, liquor_permit, old_username) values
  ('20000000-0000-4000-8000-000000000000', '2020-03-01 00:00:00+00', null, 'r20@example.org', 'ex', null, ' ', null, 'Efternamn', null, null, null, null, null),
  ('21000000-0000-4000-8000-000000000000', '2020-03-02 00:00:00+00', null, 'r21@example.org', 'ex', null, 'Folke', repeat('x', 59) || '🍺🍺', 'Lång', null, null, null, null, null),
  ('22000000-0000-4000-8000-000000000000', '2020-03-03 00:00:00+00', null, 'r22@example.org', 'ex', null, e'Anna\nMaria', e'\x07', e'Tab\tb', null, null, null, null, null),
  ('23000000-0000-4000-8000-000000000000', '2020-03-04 00:00:00+00', null, 'r23@example.org', 'ex', null, 'Tel', null, 'Efon', 'hem 08-123 456, jobb 08-654 321, sommarstugan 0176-12 34 56', null, null, null, null),
  ('24000000-0000-4000-8000-000000000000', '2020-03-05 00:00:00+00', null, 'r24@example.org', 'ex', null, 'Dag', null, 'Tid', null, '1897-01-01', 'infinity', '0044-03-15 BC', null),
  ('25000000-0000-4000-8000-000000000000', '2020-03-06 00:00:00+00', null, 'r25@example.org', 'ex', null, 'Dag', null, 'Framtid', null, '2098-01-01', '12345-01-01', null, null),
  ('26000000-0000-4000-8000-000000000000', null, null, 'r26@example.org', 'ex', null, 'Tid', null, 'Lös', null, null, null, null, null),
  ('27000000-0000-4000-8000-000000000000', '2098-01-01 00:00:00+00', '2024-01-01 00:00:00+00', 'r27@example.org', 'ex', null, 'Tid', null, 'Resa', null, null, null, null, null),
  ('28000000-0000-4000-8000-000000000000', '-infinity', 'infinity', 'r28@example.org', 'ex', null, 'Evig', null, 'Tid', null, null, null, null, null),
  ('29000000-0000-4000-8000-000000000000', '2020-03-07 00:00:00+00', '1900-01-01 00:00:00+00', 'r29@example.org', 'ex', null, 'Gammal', null, 'Ändring', null, null, null, null, null),
  ('2a000000-0000-4000-8000-000000000000', '2020-03-08 00:00:00+00', null, 'r2a@example.org', 'ex', '$2b$12$abcdefghijklmnopqrstuv', 'Lös', null, 'Ord', null, null, null, null, 'delat'),
  ('2b000000-0000-4000-8000-000000000000', '2020-03-09 00:00:00+00', null, 'r2b@example.org', 'ex', null, 'Två', null, 'Namn', null, null, null, null, ' delat '),
  ('2c000000-0000-4000-8000-000000000000', '2020-03-10 00:00:00+00', null, 'r2c@example.org', 'ex', null, 'Lång', null, 'Nyckel', null, null, null, null, repeat('n', 9000));
