package io.seckill.identity.rest;

import io.seckill.identity.TokenVerifier;
import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Makes the container ask {@link BearerAuthModule} about every request, from before the first one until after the last. */
public class BearerAuthRegistration implements ServletContextListener {

    @Inject
    TokenVerifier tokens;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(new BearerAuthModule(tokens), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
