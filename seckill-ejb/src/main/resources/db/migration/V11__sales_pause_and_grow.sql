-- Since when an operator keeps a sale from selling.
alter table sale add column paused_at bigint;

-- Units that came to a sale after it was made. The key names the wish: the same one again adds nothing.
create table unit_addition (
    sale_id           bigint        not null,
    request_key       varchar(64) ${exact} not null,
    units             int           not null,
    reason            varchar(200)  not null,
    added_at          bigint        not null,
    primary key (sale_id, request_key),
    constraint unit_addition_units check (units > 0)
);
