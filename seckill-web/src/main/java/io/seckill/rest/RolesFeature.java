package io.seckill.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/**
 * Enforces {@code @RolesAllowed} on resource methods and classes the same way on every server, with a problem body. What
 * carries no roles is public.
 */
@Provider
public class RolesFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        roles(resource.getResourceMethod())
                .or(() -> roles(resource.getResourceClass()))
                .ifPresent(roles -> context.register(new RolesFilter(roles), Priorities.AUTHORIZATION));
    }

    private static Optional<String[]> roles(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class)).map(RolesAllowed::value);
    }
}
