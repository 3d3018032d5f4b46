--
-- PostgreSQL database dump: the owner's way, with COPY
--

\restrict 9mXbc0sPq

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.members (
    uuid uuid NOT NULL,
    short_uuid character varying GENERATED ALWAYS AS (translate(encode(decode("left"(replace(((uuid)::character varying)::text, '-'::text, ''::text), 12), 'hex'::text), 'base64'::text), '+/'::text, '-_'::text)) STORED,
    time_created timestamp with time zone DEFAULT now(),
    time_updated timestamp with time zone,
    login_email character varying NOT NULL,
    "current_role" character varying NOT NULL,
    hashed_password character varying,
    first_name character varying NOT NULL,
    nickname character varying,
    last_name character varying NOT NULL,
    phone character varying,
    drivers_license boolean,
    stad date,
    fest date,
    liquor_permit date,
    old_username character varying
);


ALTER TABLE public.members OWNER TO nobody_here;

--
-- Data for Name: members; Type: TABLE DATA; Schema: public; Owner: nobody_here
--

COPY public.members (uuid, time_created, time_updated, login_email, "current_role", hashed_password, first_name, nickname, last_name, phone, drivers_license, stad, fest, liquor_permit, old_username) FROM stdin;
31000000-0000-4000-8000-000000000000	2020-01-01 00:00:00+00	\N	copy@example.org	vraq	\N	D'Arc	two\nlines	Ö	\N	t	2020-02-29	\N	\N	\N
32000000-0000-4000-8000-000000000000	2020-01-02 00:00:00+00	\N	other@example.org	ex	\N	Ebba	\N	Lilja	\N	\N	\N	\N	\N	\N
\.

INSERT INTO public.members (uuid, login_email, "current_role", first_name, last_name) VALUES ('33000000-0000-4000-8000-000000000000', 'insert@example.org', 'ex', 'O''Brien', 'first
-- no comment; GRANT nothing
COPY x FROM stdin;
last');

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (uuid);

GRANT SELECT ON TABLE public.members TO nobody_here;

\unrestrict 9mXbc0sPq
