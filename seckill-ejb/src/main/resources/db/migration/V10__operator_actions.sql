-- What operators did, with what was before and after. Rows are added and never changed.
create table operator_action (
    id                bigint        not null primary key,
    acted_at          bigint        not null,
    actor             varchar(64) ${exact} not null,
    address           varchar(45)   not null,
    action            varchar(32)   not null,
    subject           varchar(200)  not null,
    state_before      varchar(1000) not null,
    state_after       varchar(1000) not null
);
