/** What operators did, over HTTP. */
package io.seckill.audit.rest;
