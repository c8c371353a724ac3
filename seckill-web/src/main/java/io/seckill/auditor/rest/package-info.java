/** What the auditor has found, over HTTP. */
package io.seckill.auditor.rest;
