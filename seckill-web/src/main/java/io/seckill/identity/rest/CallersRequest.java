package io.seckill.identity.rest;

import io.seckill.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A request whose caller is known by what it brought. */
public final class CallersRequest extends HttpServletRequestWrapper {

    /** The attribute that says when the caller's account was made, an {@code Instant}; absent when the issuer does not tell. */
    public static final String ACCOUNT_CREATED = "io.seckill.account-created";

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
    public Object getAttribute(String name) {
        return name.equals(ACCOUNT_CREATED) ? caller.accountCreated().orElse(null) : super.getAttribute(name);
    }

    @Override
    public String getAuthType() {
        return scheme;
    }
}
