-- Why a consumer fails to carry out a message, as its latest failure says.
create table message_failure (
    consumer          varchar(32) ${exact} not null,
    message_id        varchar(64) ${exact} not null,
    attempts          int           not null,
    failed_at         bigint        not null,
    cause             varchar(500)  not null,
    stack             varchar(4000) not null,
    primary key (consumer, message_id)
);
