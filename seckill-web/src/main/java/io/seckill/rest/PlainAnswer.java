package io.seckill.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers one kind of plain requests before JAX-RS is reached (ADR 015). Thread-safe. */
public interface PlainAnswer {

    /** False, with nothing done, when the request is not of its kind. */
    boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
