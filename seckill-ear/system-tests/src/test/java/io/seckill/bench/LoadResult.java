package io.seckill.bench;

import java.time.Duration;

/**
 * What the load generator saw.
 *
 * @param requests answered ones
 * @param notSuccessful answers whose status is not 2xx or 3xx
 * @param lost connections refused or cut off, and requests without an answer in time
 */
record LoadResult(
        Duration time, long requests, long notSuccessful, long lost, Duration p50, Duration p99, Duration p999) {}
