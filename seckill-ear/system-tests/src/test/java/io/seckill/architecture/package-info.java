/** The rules of the house that a machine can check, over the classes of all three modules. */
package io.seckill.architecture;
