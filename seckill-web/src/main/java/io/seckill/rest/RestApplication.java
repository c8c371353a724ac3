package io.seckill.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP interface, version 1. Resources and providers are found by their annotations. */
@ApplicationPath(RestApplication.BASE)
public class RestApplication extends Application {

    /**
     * The root of every path. A {@code Location} is written as a path from here and not as a {@code URI}: RESTEasy would put
     * the root before it once more, and what a server makes absolute is wrong behind a proxy that ends TLS.
     */
    public static final String BASE = "/api/v1";
}
