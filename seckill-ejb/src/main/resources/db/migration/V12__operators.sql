-- Operators who sign in with a password, and their sessions by the hash of what the browser keeps.
create table operator_account (
    name                  varchar(64) ${exact} not null primary key,
    password_hash         varchar(200)  not null,
    roles                 varchar(64)   not null,
    password_must_change  boolean       not null,
    disabled              boolean       not null,
    version               bigint        not null
);

create table operator_session (
    token_hash            varchar(64)   not null primary key,
    name                  varchar(64) ${exact} not null,
    begun_at              bigint        not null,
    expires_at            bigint        not null
);
create index operator_session_name on operator_session (name);
