package io.seckill.bench.reference;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Beside the static file. */
@ApplicationPath("api")
public class ReferenceApplication extends Application {}
