/** The short message protocol (SMPP 3.4): a text's parts, the bound session, its answers and receipts. Knows no table. */
package io.seckill.notification.smpp;
