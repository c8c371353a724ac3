package io.seckill.identity.rest;

import io.seckill.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A request whose caller is known by what it brought. */
public final class CallersRequest extends HttpServletRequestWrapper {

    private final Caller caller;
    private final String scheme;

    /** @param scheme by what the caller is known, as {@link #getAuthType} says */
    public CallersRequest(HttpServletRequest request, Caller caller, String scheme) {
        super(request);
        this.caller = caller;
        this.scheme = scheme;
    }

    @Override
    public Principal getUserPrincipal() {
        return this::getRemoteUser;
    }

    @Override
    public String getRemoteUser() {
        return caller.subject().value();
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.groups().contains(role);
    }

    @Override
    public String getAuthType() {
        return scheme;
    }
}
