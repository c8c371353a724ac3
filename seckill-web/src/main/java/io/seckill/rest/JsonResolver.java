package io.seckill.rest;

import io.seckill.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Gives the server's JSON writer the application's own configuration, the same on every server. */
@Provider
@ApplicationScoped
public class JsonResolver implements ContextResolver<Jsonb> {

    @Inject
    Json json;

    @Override
    public Jsonb getContext(Class<?> type) {
        return json.jsonb();
    }
}
