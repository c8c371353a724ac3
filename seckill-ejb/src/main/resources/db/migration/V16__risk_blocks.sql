-- Whom operators keep out. The list's version rises with each change, so that nodes need not read the list to see that it is the same.
create table risk_block (
    id          bigint        not null primary key,
    kind        varchar(8)    not null,
    subject     varchar(64) ${exact} not null,
    reason      varchar(200)  not null,
    blocked_by  varchar(64)   not null,
    blocked_at  bigint        not null,
    expires_at  bigint
);
create unique index risk_block_subject on risk_block (kind, subject);

create table risk_block_list (
    id          int           not null primary key,
    version     bigint        not null
);
insert into risk_block_list (id, version) values (0, 0);
