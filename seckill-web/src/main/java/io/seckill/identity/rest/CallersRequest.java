package io.seckill.identity.rest;

import io.seckill.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A request whose caller is known by a verified token. */
final class CallersRequest extends HttpServletRequestWrapper {

    private final Caller caller;

    CallersRequest(HttpServletRequest request, Caller caller) {
        super(request);
        this.caller = caller;
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
        return "Bearer";
    }
}
