-- A buyer's orders, newest first.
create index purchase_order_buyer on purchase_order (buyer, id);
