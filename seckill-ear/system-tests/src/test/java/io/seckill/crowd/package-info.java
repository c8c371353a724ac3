/**
 * A crowd of buyers that clicks at a running server over real HTTP. The clicks are open-loop: each is made at its planned
 * instant, however slow the answers are, and every time is measured from that instant, so that a server which makes
 * buyers wait cannot look fast. Whatever had to be repeated is counted and reported.
 */
package io.seckill.crowd;
