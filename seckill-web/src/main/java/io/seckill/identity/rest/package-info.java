/** Bearer authentication and the demo issuer over HTTP. */
package io.seckill.identity.rest;
