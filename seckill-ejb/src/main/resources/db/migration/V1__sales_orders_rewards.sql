-- One set of scripts for H2 and MySQL. Instants are milliseconds since 1970-01-01T00:00Z, money is minor units.
-- ${exact}: text that differs in case or accents is different text, which MySQL has to be told.
-- Rows written by different consumers do not reference each other by foreign key: a consumer may run before the
-- rows of the sending transaction are visible.

create table sale (
    id                bigint        not null primary key,
    title             varchar(200)  not null,
    description       varchar(2000),
    picture_url       varchar(500),
    price_minor       bigint        not null,
    currency          char(3)       not null,
    opens_at          bigint        not null,
    closes_at         bigint,
    closed_at         bigint,
    per_buyer_limit   int           not null,
    payment_seconds   int           not null,
    version           bigint        not null,
    constraint sale_price check (price_minor >= 0),
    constraint sale_limit check (per_buyer_limit >= 1),
    constraint sale_window check (closes_at is null or closes_at > opens_at)
);

create table stock_segment (
    sale_id           bigint        not null,
    segment           int           not null,
    units_allotted    int           not null,
    units_free        int           not null,
    version           bigint        not null,
    primary key (sale_id, segment),
    constraint stock_segment_sale foreign key (sale_id) references sale (id),
    constraint stock_segment_units check (units_free >= 0 and units_free <= units_allotted)
);

create table reservation (
    id                bigint        not null primary key,
    sale_id           bigint        not null,
    buyer             varchar(64) ${exact} not null,
    slot              int           not null,
    segment           int           not null,
    quantity          int           not null,
    reserved_at       bigint        not null,
    constraint reservation_of_buyer unique (sale_id, buyer, slot),
    constraint reservation_quantity check (quantity > 0),
    constraint reservation_slot check (slot > 0)
);

create table purchase_order (
    id                bigint        not null primary key,
    ticket_id         bigint        not null,
    sale_id           bigint        not null,
    buyer             varchar(64) ${exact} not null,
    quantity          int           not null,
    amount_minor      bigint        not null,
    currency          char(3)       not null,
    state             varchar(16)   not null,
    placed_at         bigint        not null,
    pay_until         bigint        not null,
    version           bigint        not null,
    constraint purchase_order_ticket unique (ticket_id),
    constraint purchase_order_quantity check (quantity > 0),
    constraint purchase_order_amount check (amount_minor >= 0)
);
create index purchase_order_sale on purchase_order (sale_id, state);

create table credit_account (
    buyer             varchar(64) ${exact} not null primary key,
    points            bigint        not null,
    version           bigint        not null,
    constraint credit_account_points check (points >= 0)
);

create table credit_entry (
    id                bigint        not null primary key,
    order_id          bigint        not null,
    sale_id           bigint        not null,
    buyer             varchar(64) ${exact} not null,
    points            bigint        not null,
    entered_at        bigint        not null,
    constraint credit_entry_order unique (order_id)
);
create index credit_entry_sale on credit_entry (sale_id);
create index credit_entry_buyer on credit_entry (buyer);

create table coupon (
    id                bigint        not null primary key,
    order_id          bigint        not null,
    sale_id           bigint        not null,
    buyer             varchar(64) ${exact} not null,
    percent_off       int           not null,
    issued_at         bigint        not null,
    expires_at        bigint        not null,
    constraint coupon_order unique (order_id),
    constraint coupon_percent check (percent_off between 1 and 100)
);
create index coupon_sale on coupon (sale_id);

create table sms_message (
    id                bigint        not null primary key,
    order_id          bigint        not null,
    sale_id           bigint        not null,
    buyer             varchar(64) ${exact} not null,
    body              varchar(500)  not null,
    recorded_at       bigint        not null,
    constraint sms_message_order unique (order_id)
);
create index sms_message_sale on sms_message (sale_id);

-- Dedup records: one row per consumer and message, written in the transaction of the business update.
create table inbox (
    consumer          varchar(32) ${exact} not null,
    message_id        varchar(64) ${exact} not null,
    items             int           not null,
    received_at       bigint        not null,
    primary key (consumer, message_id)
);
