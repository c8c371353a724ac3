-- Where a buyer's parcels go. A row without a name is one that shipments wait for: whoever brings the address, and whoever has to
-- wait for it, change the same row, so that one of the two sees the other.
create table delivery_address (
    buyer             varchar(64) ${exact} not null primary key,
    name              varchar(100),
    street            varchar(100),
    postcode          varchar(16),
    city              varchar(100),
    country           char(2)
);

-- One for each order that was paid, with the address of that moment.
create table shipment (
    order_id          bigint        not null primary key,
    sale_id           bigint        not null,
    buyer             varchar(64) ${exact} not null,
    quantity          int           not null,
    state             varchar(32)   not null,
    name              varchar(100),
    street            varchar(100),
    postcode          varchar(16),
    city              varchar(100),
    country           char(2),
    requested_at      bigint,
    shipped_at        bigint,
    carrier           varchar(64),
    tracking_reference varchar(64),
    version           bigint        not null,
    constraint shipment_quantity check (quantity > 0)
);
create index shipment_sale on shipment (sale_id, state);
create index shipment_buyer on shipment (buyer, state);

-- What each message told of a sale: how many orders have come to a state, whatever became of them afterwards, and in which
-- minute, by its first instant.
create table sale_count (
    sale_id           bigint        not null,
    message_id        varchar(64) ${exact} not null,
    state             varchar(16)   not null,
    minute_at         bigint        not null,
    orders            bigint        not null,
    units             bigint        not null,
    amount_minor      bigint        not null,
    primary key (sale_id, message_id)
);

-- What happened before there was anybody to count it.
insert into sale_count (sale_id, message_id, state, minute_at, orders, units, amount_minor)
    select sale_id, concat('before-PLACED-', minute_at), 'PLACED', minute_at, count(*), sum(quantity), sum(amount_minor)
    from (select sale_id, placed_at - mod(placed_at, 60000) as minute_at, quantity, amount_minor from purchase_order) o
    group by sale_id, minute_at;
insert into sale_count (sale_id, message_id, state, minute_at, orders, units, amount_minor)
    select sale_id, concat('before-', state, '-', minute_at), state, minute_at, count(*), sum(quantity), sum(amount_minor)
    from (select s.sale_id, s.state, s.stepped_at - mod(s.stepped_at, 60000) as minute_at, o.quantity, o.amount_minor
          from order_step s join purchase_order o on o.id = s.order_id
          where s.state in ('PAID', 'SHIPPED', 'REFUNDED', 'CLOSED')) t
    group by sale_id, state, minute_at;
