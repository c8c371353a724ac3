/** What every resource shares: the application's root, JSON bodies, problem bodies (RFC 9457), roles and limits. */
package io.seckill.rest;
