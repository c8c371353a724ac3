/**
 * The benchmark: the packaged server under a closed loop of requests, each scenario beside what the same server does with a
 * bare JAX-RS method and a static file, and the books read after each. Figures are of the machine they were read on; ratios
 * within one run can be compared.
 */
package io.seckill.bench;
