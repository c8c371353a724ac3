/** The sandbox's page and what a person can tell it. */
package io.seckill.sandbox.rest;
