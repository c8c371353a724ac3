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

-- How many orders of a sale have come to a state, whatever became of them afterwards.
create table sale_total (
    sale_id           bigint        not null,
    state             varchar(16)   not null,
    orders            bigint        not null,
    units             bigint        not null,
    amount_minor      bigint        not null,
    primary key (sale_id, state)
);

-- Units by the minute in which their orders were placed and paid for; the minute by its first instant.
create table sale_minute (
    sale_id           bigint        not null,
    minute_at         bigint        not null,
    units_placed      bigint        not null,
    units_paid        bigint        not null,
    primary key (sale_id, minute_at)
);

-- What happened before there was anybody to count it.
insert into sale_total (sale_id, state, orders, units, amount_minor)
    select sale_id, 'PLACED', count(*), sum(quantity), sum(amount_minor) from purchase_order group by sale_id;
insert into sale_total (sale_id, state, orders, units, amount_minor)
    select s.sale_id, s.state, count(*), sum(o.quantity), sum(o.amount_minor)
    from order_step s join purchase_order o on o.id = s.order_id
    where s.state in ('PAID', 'SHIPPED', 'REFUNDED', 'CLOSED') group by s.sale_id, s.state;
