package io.seckill.harness;

/**
 * Gives a test class the one server that all such classes of a run share: a start costs seconds, and every test sells a
 * sale of its own. A test that stops its server, or fills its dead letters, takes another.
 */
public final class SharedServer extends ServerOfMany {

    @Override
    ServerOptions options() {
        return ServerOptions.unheated().withDemoSale();
    }
}
