package io.seckill.audit;

/**
 * Somebody who acts.
 *
 * @param name as the token says it
 * @param address from which the request came, as the server sees it: a proxy's, unless the server was told to believe the proxy
 */
public record Operator(String name, String address) {}
