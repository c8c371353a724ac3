-- Whether a sale's buyers prove to be persons first.
alter table sale add column quiz boolean default false not null;

-- What all nodes sign with. Made by the database itself, so that it is there once, whichever node comes first.
create table shared_secret (
    name        varchar(64) ${exact} not null primary key,
    secret      varchar(64)   not null
);
insert into shared_secret (name, secret) values ('purchase-token', ${secret});
