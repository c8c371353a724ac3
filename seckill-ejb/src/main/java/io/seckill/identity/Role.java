package io.seckill.identity;

/** The roles a token can carry in its claim {@code groups}. */
public final class Role {

    public static final String BUYER = "buyer";
    public static final String OPERATOR = "operator";
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
