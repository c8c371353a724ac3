package io.seckill.bench.reference;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A POST that does nothing: no token, no validation, no JSON to write. */
@Path("bare")
public class BarePostResource {

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public String post() {
        return "{\"status\":\"RESERVED\"}";
    }
}
