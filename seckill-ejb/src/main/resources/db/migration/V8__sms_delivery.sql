-- What becomes of short messages that an SMSC carries. With the log as sender there are no such rows: a message then costs
-- what it did. due_at is null when nothing is left to be done, so that those to be sent are found by its index alone.
create table sms_delivery (
    sms_id            bigint        not null primary key,
    state             varchar(16)   not null,
    attempts          int           not null,
    due_at            bigint,
    expires_at        bigint        not null,
    claim             bigint
);
create index sms_delivery_due on sms_delivery (due_at, sms_id);

-- A part that the SMSC has accepted, by the name that its receipt will have.
create table sms_part (
    sms_id            bigint        not null,
    part              int           not null,
    smsc_id           varchar(64) ${exact} not null,
    delivered_at      bigint,
    primary key (sms_id, part)
);
create index sms_part_smsc on sms_part (smsc_id);

create table buyer_phone (
    buyer             varchar(64) ${exact} not null primary key,
    phone             varchar(16)   not null
);
