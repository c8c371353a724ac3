package io.seckill.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP interface, version 1. Resources and providers are found by their annotations. */
@ApplicationPath(RestApplication.BASE)
public class RestApplication extends Application {

    public static final String BASE = "/api/v1";
}
