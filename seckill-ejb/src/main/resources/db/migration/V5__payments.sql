-- Orders are paid for, shipped and refunded, by the rules of their sale.
alter table sale add column rewards_on varchar(16) default 'ORDER_PLACED' not null;
alter table sale add column refunded_units varchar(16) default 'ON_SALE' not null;
alter table sale add column red_packet_budget_minor bigint default 0 not null;

-- Whether an order's units are on sale again.
alter table purchase_order add column units_returned boolean default false not null;

-- What the payment provider has told, once for each of its transactions; also what changed nothing.
create table payment (
    transaction_id    varchar(64) ${exact} not null primary key,
    order_id          bigint        not null,
    sale_id           bigint        not null,
    amount_minor      bigint        not null,
    currency          char(3)       not null,
    outcome           varchar(16)   not null,
    result            varchar(16)   not null,
    notified_at       bigint        not null
);
create index payment_order on payment (order_id);
create index payment_sale on payment (sale_id, result);

-- Money that goes back. Attempts are counted before the provider is called.
create table refund (
    id                bigint        not null primary key,
    transaction_id    varchar(64) ${exact} not null,
    order_id          bigint        not null,
    sale_id           bigint        not null,
    amount_minor      bigint        not null,
    currency          char(3)       not null,
    reason            varchar(16)   not null,
    state             varchar(16)   not null,
    attempts          int           not null,
    requested_at      bigint        not null,
    requested_by      varchar(64) ${exact} not null,
    settled_at        bigint,
    last_failure      varchar(200),
    version           bigint        not null,
    constraint refund_transaction unique (transaction_id)
);
create index refund_order on refund (order_id);
create index refund_sale on refund (sale_id, state);

-- The sandbox's own books: another company's database, as it were.
create table sandbox_payment (
    order_id          bigint        not null primary key,
    title             varchar(200)  not null,
    amount_minor      bigint        not null,
    currency          char(3)       not null,
    return_url        varchar(500)  not null,
    transaction_id    varchar(64) ${exact},
    created_at        bigint        not null
);
create table sandbox_refund (
    refund_id         bigint        not null primary key,
    transaction_id    varchar(64) ${exact} not null,
    amount_minor      bigint        not null,
    currency          char(3)       not null,
    refunded_at       bigint        not null
);
