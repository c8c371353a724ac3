-- Which node does what only one has to do.
create table lease (
    name              varchar(32)   not null primary key,
    holder            varchar(64)   not null,
    held_until        bigint        not null
);
insert into lease (name, holder, held_until) values ('watch', '', 0);

-- What the auditor has found: times in which it found the same, and what differs now.
create table auditor_period (
    id                bigint        not null primary key,
    began_at          bigint        not null,
    checked_at        bigint        not null,
    sales             int           not null,
    red_sales         int           not null,
    took_millis       bigint        not null
);
create table auditor_finding (
    sale_id           bigint        not null primary key,
    found_at          bigint        not null,
    finding           varchar(8000) not null
);

-- What operators have to know. One that has ended stays as history.
create table alert (
    id                bigint        not null primary key,
    rule_name         varchar(32)   not null,
    subject           varchar(64) ${exact} not null,
    text              varchar(500)  not null,
    began_at          bigint        not null,
    seen_at           bigint        not null,
    ended_at          bigint,
    acknowledged_by   varchar(64),
    silenced_until    bigint,
    untold            varchar(16)
);
create index alert_ended on alert (ended_at);
create index alert_untold on alert (untold);

create index message_failure_time on message_failure (failed_at);
create index refund_state on refund (state);
