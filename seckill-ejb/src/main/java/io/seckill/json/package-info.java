/** JSON of records, for messages and for HTTP bodies alike. Owns no state and calls no feature. */
package io.seckill.json;
