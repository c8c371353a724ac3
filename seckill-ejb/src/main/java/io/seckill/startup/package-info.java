/**
 * What happens before the first request: settings are read, the schema is migrated, the board of sales is filled.
 * May call any feature; none calls it.
 */
package io.seckill.startup;
